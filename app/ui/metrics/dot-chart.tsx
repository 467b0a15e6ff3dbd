import { useTranslations } from 'use-intl';
import { useDuration } from '../time/use-duration.ts';
import { laidOut, ticksUpTo } from './chart-layout.ts';

export type ChartMeasure = {
  n: number;
  median: number | null;
  p90: number | null;
  longest: number | null;
  points: { id: string; number: number; title: string; seconds: number }[];
};

const WIDTH = 640;
const EDGE = 14;

/**
 * Every incident a dot on a scale of time from zero, stacked where they meet; the median and the
 * 90th percentile are lines with their names. Read out as one sentence, since a table stands beside.
 */
export const DotChart = ({ name, measure }: { name: string; measure: ChartMeasure }) => {
  const t = useTranslations('metrics');
  const say = useDuration();
  const { points, median, p90, longest, n } = measure;
  if (longest === null || median === null) return null;
  const ticks = ticksUpTo(longest);
  const end = ticks.at(-1) ?? 1;
  const x = (seconds: number) => EDGE + (seconds / end) * (WIDTH - 2 * EDGE);
  const { dots, rows } = laidOut(points, x);
  const floor = 26 + rows * 11;
  const height = floor + 26;
  const label = t('chart', {
    ...{ measure: name, count: n, median: say(median), longest: say(longest) },
    p90: p90 === null ? t('tooFew') : say(p90),
  });
  const crowded = p90 !== null && Math.abs(x(p90) - x(median)) < 70;
  const anchor = (at: number) => (at > WIDTH - 90 ? 'end' : at < 60 ? 'start' : 'middle');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label} className="w-full">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={floor} y2={floor} className="stroke-line-strong" />
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={floor}
            y2={floor + 4}
            className="stroke-line-strong"
          />
          <text
            x={x(tick)}
            y={floor + 18}
            textAnchor={tick === 0 ? 'start' : tick === end ? 'end' : 'middle'}
            className="fill-ink-2 text-[12px]"
          >
            {tick === 0 ? '0' : say(tick)}
          </text>
        </g>
      ))}
      <line
        x1={x(median)}
        x2={x(median)}
        y1={18}
        y2={floor}
        className="stroke-ink"
        strokeWidth={2}
      />
      <text
        x={x(median)}
        y={12}
        textAnchor={crowded ? 'end' : anchor(x(median))}
        className="fill-ink text-[12px] font-semibold"
      >
        {t('median')}
      </text>
      {p90 === null ? null : (
        <>
          <line
            x1={x(p90)}
            x2={x(p90)}
            y1={18}
            y2={floor}
            strokeDasharray="4 3"
            className="stroke-ink-2"
            strokeWidth={2}
          />
          <text
            x={x(p90) + (crowded ? 4 : 0)}
            y={12}
            textAnchor={crowded ? 'start' : anchor(x(p90))}
            className="fill-ink-2 text-[12px] font-semibold"
          >
            {t('p90')}
          </text>
        </>
      )}
      {dots.map(({ point, at, row }) => (
        <circle
          key={point.id}
          cx={at}
          cy={floor - 7 - row * 11}
          r={4.5}
          className="fill-info stroke-surface"
        >
          <title>
            {t('point', {
              ...{ number: String(point.number), title: point.title, time: say(point.seconds) },
            })}
          </title>
        </circle>
      ))}
    </svg>
  );
};
