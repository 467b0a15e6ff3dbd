import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { TrendPoint } from '../../../domain/review/pack/drills.ts';
import { anchorAt } from '../../metrics/chart-layout.ts';
import { useWidth } from '../../metrics/use-width.ts';
import { useDuration } from '../../time/use-duration.ts';
import { monthsBetween, scaleOf, type TrendDot, trendDots } from './trend-layout.ts';

const FIRST_WIDTH = 640;
const LEFT = 46;
const RIGHT = 10;
const TOP = 14;
const TALL = 150;
const Dot = ({ x, y, dot, label }: { x: number; y: number; dot: TrendDot; label: string }) =>
  dot.met ? (
    <circle cx={x} cy={y} r={5} className="fill-ok stroke-surface">
      <title>{label}</title>
    </circle>
  ) : (
    <path
      d={`M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z`}
      className="fill-bad stroke-surface"
    >
      <title>{label}</title>
    </path>
  );

/**
 * Measured recoveries of a year as shares of their objectives: dots below the line kept it, diamonds
 * above it did not. Read out as one sentence, since a table stands beside.
 */
export const TrendChart = ({
  trend,
  from,
  to,
}: {
  trend: readonly TrendPoint[];
  from: number;
  to: number;
}) => {
  const t = useTranslations('pack.drills');
  const say = useDuration();
  const [element, width] = useWidth<SVGSVGElement>(FIRST_WIDTH);
  const dots = trendDots(trend);
  if (dots.length === 0) return <p className="text-ink-2">{t('trendNone')}</p>;
  const met = dots.filter((dot) => dot.met).length;
  const begin = Math.min(from, dots[0]?.at ?? from);
  const { top, ticks } = scaleOf(dots);
  const floor = TOP + TALL;
  const x = (at: number) =>
    LEFT + 8 + ((at - begin) / Math.max(1, to - begin)) * (width - LEFT - RIGHT - 16);
  const y = (share: number) => floor - (Math.min(share, top) / top) * TALL;
  const months = monthsBetween(begin, to, width < 480 ? 3 : 8);
  return (
    <svg
      ref={element}
      viewBox={`0 0 ${width} ${floor + 24}`}
      height={floor + 24}
      role="img"
      aria-label={t('trendSaid', {
        ...{ count: dots.length, met: String(met), missed: String(dots.length - met) },
      })}
      className="w-full"
    >
      <rect x={x(from)} y={TOP} width={x(to) - x(from)} height={TALL} className="fill-sunken" />
      <text x={x(to)} y={TOP - 3} textAnchor="end" className="fill-ink-3 text-[11px]">
        {t('period')}
      </text>
      {ticks.map((share) => (
        <g key={share}>
          <line
            x1={LEFT}
            x2={width - RIGHT}
            y1={y(share)}
            y2={y(share)}
            strokeWidth={share === 1 ? 2 : 1}
            className={share === 1 ? 'stroke-ink' : 'stroke-line'}
          />
          <text
            x={LEFT - 6}
            y={y(share) + 4}
            textAnchor="end"
            className={
              share === 1 ? 'fill-ink text-[12px] font-semibold' : 'fill-ink-3 text-[12px]'
            }
          >
            {t('shareOf', { share })}
          </text>
        </g>
      ))}
      <text x={LEFT + 4} y={y(1) - 5} className="fill-ink text-[12px] font-semibold">
        {t('objective')}
      </text>
      {months.map(({ at, name }) => (
        <text
          key={at}
          x={x(at)}
          y={floor + 18}
          textAnchor={anchorAt(x(at), width)}
          className="fill-ink-2 text-[12px]"
        >
          {name}
        </text>
      ))}
      {dots.map((dot) => (
        <Dot
          key={dot.key}
          dot={dot}
          x={x(dot.at)}
          y={y(dot.share)}
          label={t('point', {
            ...{ number: String(dot.number), runbook: dot.runbook, day: dayOf(dot.at) },
            ...{ time: say(dot.measured), share: dot.share },
          })}
        />
      ))}
    </svg>
  );
};
