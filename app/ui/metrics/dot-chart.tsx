import { useTranslations } from 'use-intl';
import { useDuration } from '../time/use-duration.ts';
import { anchorAt, laidOut, ticksUpTo } from './chart-layout.ts';
import { useWidth } from './use-width.ts';

export type ChartMeasure = {
  n: number;
  median: number | null;
  p90: number | null;
  longest: number | null;
  points: { id: string; number: number; title: string; seconds: number }[];
};

/** Before the browser has said how wide it is. */
const FIRST_WIDTH = 640;
const EDGE = 8;
/** Labels that would touch stand on two lines. */
const LABEL_ROOM = 64;
const LINE = 16;

const Mark = ({
  at,
  from,
  floor,
  name,
  width,
  dashed,
}: {
  at: number;
  from: number;
  floor: number;
  name: string;
  width: number;
  dashed?: boolean;
}) => (
  <>
    <line
      x1={at}
      x2={at}
      y1={from + 6}
      y2={floor}
      strokeWidth={2}
      strokeDasharray={dashed ? '4 3' : undefined}
      className={dashed ? 'stroke-ink-2' : 'stroke-ink'}
    />
    <text
      x={at}
      y={from}
      textAnchor={anchorAt(at, width)}
      className={`text-[12px] font-semibold ${dashed ? 'fill-ink-2' : 'fill-ink'}`}
    >
      {name}
    </text>
  </>
);

/**
 * Every incident a dot on a scale of time from zero, stacked where they meet; the median and the
 * 90th percentile are lines with their names. Read out as one sentence, since a table stands beside.
 */
export const DotChart = ({ name, measure }: { name: string; measure: ChartMeasure }) => {
  const t = useTranslations('metrics');
  const say = useDuration();
  const [element, width] = useWidth<SVGSVGElement>(FIRST_WIDTH);
  const { points, median, p90, longest, n } = measure;
  if (longest === null || median === null) return null;
  const ticks = ticksUpTo(longest, width < 480 ? 3 : 6);
  const end = ticks.at(-1) ?? 1;
  const x = (seconds: number) => EDGE + (seconds / end) * (width - 2 * EDGE);
  const { dots, rows } = laidOut(points, x);
  const crowded = p90 !== null && Math.abs(x(p90) - x(median)) < LABEL_ROOM;
  const second = crowded ? 12 + LINE : 12;
  const floor = second + 14 + rows * 11;
  const height = floor + 26;
  const label = t('chart', {
    ...{ measure: name, count: n, median: say(median), longest: say(longest) },
    p90: p90 === null ? t('tooFew') : say(p90),
  });
  return (
    <svg
      ref={element}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      height={height}
      className="w-full"
    >
      <line x1={EDGE} x2={width - EDGE} y1={floor} y2={floor} className="stroke-line-strong" />
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
            y={floor + 19}
            textAnchor={anchorAt(x(tick), width)}
            className="fill-ink-2 text-[12px]"
          >
            {tick === 0 ? '0' : say(tick)}
          </text>
        </g>
      ))}
      <Mark at={x(median)} from={12} floor={floor} name={t('median')} width={width} />
      {p90 === null ? null : (
        <Mark at={x(p90)} from={second} floor={floor} name={t('p90')} width={width} dashed />
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
