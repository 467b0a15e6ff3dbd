import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CalendarDay } from '../../domain/oncall/calendar.ts';
import type { Shift, Span } from '../../domain/oncall/schedule.ts';
import { classNames } from '../class-names.ts';
import { useNow } from '../time/clock-provider.tsx';
import { colourOf, nameOf, type Who } from './people-colours.ts';
import { sayLocal } from './say-local.ts';
import { ShiftList } from './shift-list.tsx';
import { Strip, StripDays } from './strip.tsx';

export type CalendarData = {
  view: 'week' | 'month';
  weeks: CalendarDay[][];
  today: string;
  zone: string;
  people: Who[];
  shifts: Shift[];
  gaps: Span[];
  layers: { id: string; name: string; shifts: Shift[] }[];
  /** Addresses of the other views. */
  to: { earlier: string; later: string; today: string; week: string; month: string };
};

/** What a drawing of a week says to who cannot see it. */
export const useSaidWeek = (zone: string, name: (id: string) => string) => {
  const t = useTranslations('oncall.calendar');
  return (
    what: string,
    days: readonly CalendarDay[],
    shifts: readonly Shift[],
    gaps: readonly Span[],
  ) => {
    const [from, to] = [days[0]?.from ?? 0, days.at(-1)?.to ?? 0];
    const touches = (one: Span) => one.from < to && one.to > from;
    const said = [
      ...shifts.filter(touches).map((one) => ({ at: one.from, text: 'shift' as const, ...one })),
      ...gaps
        .filter(touches)
        .map((one) => ({ at: one.from, text: 'gap' as const, ...one, person: '' })),
    ].sort((a, b) => a.at - b.at);
    const shifts_ = said.map((one) =>
      t(one.text, {
        name: name(one.person),
        from: sayLocal(Math.max(one.from, from), zone),
        to: sayLocal(Math.min(one.to, to), zone),
      }),
    );
    const span = { from: sayLocal(from, zone), to: sayLocal(to, zone) };
    return t('drawn', { what, ...span, shifts: shifts_.join('; ') || t('empty') });
  };
};

const Views = ({ view, to }: Pick<CalendarData, 'view' | 'to'>) => {
  const t = useTranslations('oncall.calendar');
  const link = 'rounded-control border border-line-strong px-3 py-1.5 no-underline hover:bg-sunken';
  const pick = (on: boolean) => classNames(link, on ? 'bg-sunken font-semibold' : 'bg-surface');
  return (
    <nav aria-label={t('view')} className="flex flex-wrap gap-1.5 text-control">
      <Link to={to.earlier} preventScrollReset className={pick(false)}>
        {t('earlier')}
      </Link>
      <Link to={to.today} preventScrollReset className={pick(false)}>
        {t('today')}
      </Link>
      <Link to={to.later} preventScrollReset className={pick(false)}>
        {t('later')}
      </Link>
      <Link
        to={to.week}
        preventScrollReset
        aria-current={view === 'week' || undefined}
        className={classNames('ml-1.5', pick(view === 'week'))}
      >
        {t('week')}
      </Link>
      <Link
        to={to.month}
        preventScrollReset
        aria-current={view === 'month' || undefined}
        className={pick(view === 'month')}
      >
        {t('month')}
      </Link>
    </nav>
  );
};

/** A week with its layers, or a month of weeks, and the same as a list. */
export const Calendar = ({ data }: { data: CalendarData }) => {
  const t = useTranslations('oncall.calendar');
  const edit = useTranslations('oncall.edit');
  const now = useNow();
  const { view, weeks, zone, people, shifts, gaps, layers } = data;
  const [colour, name] = [colourOf(people), nameOf(people)];
  const said = useSaidWeek(zone, name);
  const weekday = (day: number) => edit(`weekdayShort.${String(day) as '1'}`);
  const rows = view === 'week' ? layers : [];
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-step font-semibold">{t('title')}</h2>
        <Views view={view} to={data.to} />
      </div>
      <div className="grid gap-4">
        {weeks.map((days) => (
          <div key={days[0]?.date}>
            <StripDays days={days} today={data.today} weekday={weekday} />
            {rows.length > 0 ? (
              <p className="pb-0.5 text-fine font-medium text-ink-2">{t('final')}</p>
            ) : null}
            <Strip
              {...{ days, shifts, gaps, now, colour, name }}
              label={said(t('final'), days, shifts, gaps)}
            />
            {rows.map((layer) => (
              <div key={layer.id} className="mt-2.5">
                <p className="pb-0.5 text-fine text-ink-3">{layer.name}</p>
                <Strip
                  {...{ days, shifts: layer.shifts, colour, name, faint: true }}
                  label={said(layer.name, days, layer.shifts, [])}
                />
              </div>
            ))}
          </div>
        ))}
      </div>
      <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1.5 text-small text-ink-2">
        {people
          .filter(({ id }) => shifts.some(({ person }) => person === id))
          .map(({ id, name }) => (
            <li key={id} className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className={classNames('who-chip keeps-colour size-3 rounded-[3px]', colour(id))}
              />
              {name}
            </li>
          ))}
        {gaps.length > 0 ? (
          <li className="flex items-center gap-1.5 font-medium text-bad">
            <span
              aria-hidden="true"
              className="size-3 rounded-[3px] border border-bad bg-bad-soft"
            />
            {t('gapKey')}
          </li>
        ) : null}
        <li className="text-ink-3">{t('clock', { zone })}</li>
      </ul>
      <ShiftList {...{ shifts, layers, people }} />
    </section>
  );
};
