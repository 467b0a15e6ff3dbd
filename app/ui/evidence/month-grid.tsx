import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../domain/day.ts';
import { classNames } from '../class-names.ts';
import { DrillDot, type DrillState } from './drill-state.tsx';

export type ShownDrill = {
  id: string;
  number: number;
  runbook: { id: string; title: string };
  kind: 'tabletop' | 'walkthrough' | 'functional' | 'full';
  on: string;
  owner?: { id: string; name: string };
  state: DrillState;
  late: boolean;
};

const DAY = 86_400_000;
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
/** The days of a month in weeks from Monday, with those around it. */
export const weeksOf = (month: string): string[][] => {
  const first = utc(`${month}-01`);
  const back = (new Date(first).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let at = first - back * DAY; weeks.length < 6; at += 7 * DAY) {
    const week = Array.from({ length: 7 }, (_, i) => dayOf(at + i * DAY));
    if (!week.some((day) => day.startsWith(month))) break;
    weeks.push(week);
  }
  return weeks;
};

const named = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(at);

/** One month, drawn: a drill stands in its day with its kind, its runbook and how it stands. */
export const MonthGrid = ({
  month,
  drills,
  today,
  small,
}: {
  month: string;
  drills: readonly ShownDrill[];
  today: string;
  small: boolean;
}) => {
  const t = useTranslations('plannedDrill');
  const weeks = weeksOf(month);
  const title = named(utc(`${month}-01`), { month: 'long', year: 'numeric' });
  return (
    <table className="w-full table-fixed border-collapse text-small">
      <caption className="mb-2 text-left text-step font-semibold">{title}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" className="pb-1 text-left text-fine font-medium text-ink-3">
              {named(utc(day), { weekday: small ? 'narrow' : 'short' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const within = day.startsWith(month);
              return (
                <td
                  key={day}
                  className={classNames(
                    'border border-line p-1 align-top',
                    small ? 'h-12' : 'h-24',
                    within ? 'bg-surface' : 'bg-sunken',
                  )}
                >
                  <time
                    dateTime={day}
                    aria-current={day === today ? 'date' : undefined}
                    className={classNames(
                      'num inline-block px-1 text-fine',
                      day === today
                        ? 'rounded-tag bg-act font-semibold text-act-ink'
                        : 'text-ink-2',
                    )}
                  >
                    {Number(day.slice(8))}
                  </time>
                  {within
                    ? drills
                        .filter(({ on }) => on === day)
                        .map((drill) => (
                          <Link
                            key={drill.id}
                            to={`/drills/${drill.id}`}
                            title={`${t(`kind.${drill.kind}`)}: ${drill.runbook.title}`}
                            className="mt-1 flex items-start gap-1 rounded-tag px-1 py-0.5 text-fine/tight no-underline hover:bg-sunken hover:underline"
                          >
                            <DrillDot state={drill.state} />
                            <span className={small ? 'sr-only' : 'min-w-0 break-words'}>
                              {drill.runbook.title}
                              <span className="sr-only">
                                {`, ${t(`kind.${drill.kind}`)}, ${t(`state.${drill.state}`)}`}
                              </span>
                            </span>
                          </Link>
                        ))
                    : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
