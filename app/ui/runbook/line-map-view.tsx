import { useTranslations } from 'use-intl';
import type { Plan } from '../../domain/runbook/plan.ts';
import { classNames } from '../class-names.ts';
import { lineMap, type MapStop } from './line-map.ts';
import { linePath, mapWidth, ROW, rowHeight, xOf, yOf } from './line-path.ts';
import { stepAnchor } from './step-anchor.ts';

const Stop = ({ stop, x, y }: { stop: MapStop; x: number; y: number }) => {
  const look = classNames(
    'fill-surface stroke-2',
    stop.shape === 'end'
      ? 'fill-ok-soft stroke-ok'
      : stop.main
        ? 'stroke-act'
        : 'stroke-line-strong',
  );
  return stop.shape === 'diamond' ? (
    <rect
      x={x - 5}
      y={y - 5}
      width="10"
      height="10"
      rx="1.5"
      transform={`rotate(45 ${x} ${y})`}
      className={look}
    />
  ) : (
    <circle cx={x} cy={y} r={stop.shape === 'end' ? 4 : 5} className={look} />
  );
};

/** The runbook's way as a line map: each stop leads to its step on the page. */
export const LineMapView = ({ plan }: { plan: Pick<Plan, 'nodes' | 'start'> }) => {
  const t = useTranslations('runbook');
  const map = lineMap(plan);
  const width = mapWidth(map);
  return (
    <div>
      <div className="flex gap-1.5">
        <svg
          aria-hidden="true"
          width={width}
          height={map.stops.length * ROW}
          className="keeps-colour shrink-0"
        >
          {map.lines.map((line) => (
            <path
              key={`${line.from} ${line.to}`}
              d={linePath(map, line)}
              fill="none"
              strokeDasharray={line.undo || line.to < line.from ? '3 4' : undefined}
              className={line.main ? 'stroke-act stroke-[2.5]' : 'stroke-line-strong stroke-[1.5]'}
            />
          ))}
          {map.stops.map((stop, row) => (
            <Stop key={stop.id} stop={stop} x={xOf(map, stop.track)} y={yOf(row)} />
          ))}
        </svg>
        <ol className="min-w-0">
          {map.stops.map((stop) => (
            <li key={stop.id} className={classNames('flex items-center', rowHeight)}>
              <a
                href={`#${stepAnchor(stop.id)}`}
                title={stop.title}
                className={classNames(
                  'line-clamp-2 text-small/tight no-underline hover:underline',
                  stop.shape === 'end'
                    ? 'rounded-card border border-ok bg-ok-soft px-2.5 py-0.5 font-medium text-ok'
                    : stop.main
                      ? 'font-medium text-ink'
                      : 'text-ink-2',
                )}
              >
                {stop.title}
              </a>
            </li>
          ))}
        </ol>
      </div>
      <p className="mt-2 text-fine text-ink-3">{t('wayHint')}</p>
    </div>
  );
};
