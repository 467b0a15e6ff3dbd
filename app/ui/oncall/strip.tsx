import { useId } from 'react';
import type { CalendarDay } from '../../domain/oncall/calendar.ts';
import type { Shift, Span } from '../../domain/oncall/schedule.ts';
import { initialsOf } from '../avatar.tsx';
import { classNames } from '../class-names.ts';
import { lanesOf } from './lanes.ts';

const LANE = 30;
const GAP = 3;
/** Shares of the whole below which a bar carries no name, and no initials. */
const NAME = 0.1;
const INITIALS = 0.035;

/** The part of a span that a week shows, and where it stands in it, in percent. */
const placed = (week: Span, { from, to }: Span) => {
  const whole = week.to - week.from;
  const begin = Math.max(0, (from - week.from) / whole);
  const end = Math.min(1, (to - week.from) / whole);
  return { x: `${begin * 100}%`, width: `${(end - begin) * 100}%`, share: end - begin };
};

const inside = (week: Span) => (one: Span) => one.from < week.to && one.to > week.from;

/**
 * Who is on call in one week, drawn to measure: a bar for each shift, hatched where nobody is, a
 * line for now. SVG, for a page that allows no inline styles. `label` says all of it.
 */
export const Strip = ({
  days,
  shifts,
  gaps = [],
  now,
  colour,
  name,
  label,
  faint,
}: {
  days: readonly CalendarDay[];
  shifts: readonly Shift[];
  gaps?: readonly Span[];
  now?: number;
  colour: (id: string) => string;
  name: (id: string) => string;
  label: string;
  /** A layer by itself, which is not what holds in the end. */
  faint?: boolean;
}) => {
  const hatch = useId();
  const week = { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 1 };
  const lanes = lanesOf(shifts.filter(inside(week)));
  const height = Math.max(1, ...lanes.map(({ lane }) => lane + 1)) * (LANE + GAP) - GAP;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={height}
      className={classNames('keeps-colour block rounded-[4px] bg-sunken', faint && 'opacity-80')}
    >
      <defs>
        <pattern
          id={hatch}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" className="fill-bad-soft" />
          <rect width="3" height="8" className="fill-bad" opacity="0.55" />
        </pattern>
      </defs>
      {days.slice(1).map((day) => (
        <rect
          key={day.date}
          {...{ x: placed(week, day).x, width: 1, height }}
          className="fill-line"
        />
      ))}
      {gaps.filter(inside(week)).map((gap) => {
        const { x, width } = placed(week, gap);
        return (
          <rect key={gap.from} x={x} width={width} height={height} rx="4" fill={`url(#${hatch})`} />
        );
      })}
      {lanes.map(({ lane, shift }) => {
        const { x, width, share } = placed(week, shift);
        return (
          <svg
            key={`${shift.person} ${shift.from} ${shift.override ?? shift.layer}`}
            {...{ x, width, y: lane * (LANE + GAP), height: LANE }}
            className={colour(shift.person)}
            aria-hidden="true"
          >
            <rect
              {...{ x: 1, y: 1, height: LANE - 2, rx: 5, width: '100%' }}
              strokeWidth="1.5"
              className={classNames('who-bar', shift.override && 'who-bar-changed')}
            />
            {share > INITIALS ? (
              <>
                <text
                  x="7"
                  y={LANE / 2 + 4}
                  className="who-bar-ink hidden text-[11px] font-semibold sm:block"
                >
                  {initialsOf(name(shift.person))}
                </text>
                <text
                  x="3.5"
                  y={LANE / 2 + 3}
                  className="who-bar-ink text-[8.5px] font-semibold sm:hidden"
                >
                  {initialsOf(name(shift.person))}
                </text>
              </>
            ) : null}
            {share > NAME ? (
              <text x="30" y={LANE / 2 + 4} className="who-bar-ink hidden text-fine sm:block">
                {name(shift.person)}
              </text>
            ) : null}
          </svg>
        );
      })}
      {now !== undefined && inside(week)({ from: now, to: now + 1 }) ? (
        <rect
          x={placed(week, { from: now, to: now }).x}
          width="2"
          height={height}
          className="fill-act"
        />
      ) : null}
    </svg>
  );
};

/** The days above a week: the weekday and the number, today marked. */
export const StripDays = ({
  days,
  today,
  weekday,
}: {
  days: readonly CalendarDay[];
  today: string;
  weekday: (day: number) => string;
}) => (
  <div aria-hidden="true" className="grid grid-cols-7 pb-1 text-fine">
    {days.map((day) => (
      <span
        key={day.date}
        className={classNames(
          'flex items-baseline gap-1 truncate',
          day.date === today ? 'font-semibold text-act' : 'text-ink-3',
        )}
      >
        {weekday(day.weekday)}
        <span className="num">{Number(day.date.slice(8))}</span>
      </span>
    ))}
  </div>
);
