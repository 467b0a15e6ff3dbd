import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CalendarDay } from '../../domain/oncall/calendar.ts';
import type { Shift, Span } from '../../domain/oncall/schedule.ts';
import type { Trouble } from '../../domain/oncall/trouble.ts';
import { ButtonLink } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { SettingsHead } from '../settings/settings-head.tsx';
import { Tag } from '../tag.tsx';
import { useNow } from '../time/clock-provider.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useSaidWeek } from './calendar.tsx';
import { colourOf, nameOf, type Who } from './people-colours.ts';
import { Strip, StripDays } from './strip.tsx';
import { WhoRow } from './who-chip.tsx';

export type ScheduleCardData = {
  id: string;
  name: string;
  zone: string;
  team: string | null;
  now: Who[];
  until: number | null;
  next: Who[];
  troubles: Trouble[];
  people: Who[];
  shifts: Shift[];
  gaps: Span[];
  weeks: CalendarDay[][];
  today: string;
};

const ScheduleCard = ({ one }: { one: ScheduleCardData }) => {
  const t = useTranslations('oncall');
  const now = useNow();
  const [colour, name] = [colourOf(one.people), nameOf(one.people)];
  const said = useSaidWeek(one.zone, name);
  const { until } = one;
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-title font-semibold">
          <Link
            to={`/on-call/schedules/${one.id}`}
            className="underline-offset-4 hover:underline"
            prefetch="intent"
          >
            {one.name}
          </Link>
        </h2>
        <span className="flex flex-wrap gap-2">
          {one.team ? <Tag>{t('team', { team: one.team })}</Tag> : null}
          <Tag>{one.zone}</Tag>
          {one.troubles.length > 0 ? (
            <Tag tone="bad">{t('trouble.count', { count: one.troubles.length })}</Tag>
          ) : (
            <Tag tone="ok">{t('trouble.none')}</Tag>
          )}
        </span>
      </div>
      <div className="mt-3.5 grid grid-cols-1 gap-x-8 gap-y-3 sm:grid-cols-2">
        <div>
          <p className="mb-1.5 text-small text-ink-2">{t('now')}</p>
          <WhoRow people={one.now} colour={colour} large />
          <p className="mt-1.5 text-small text-ink-2">
            {until === null ? t('forGood') : t.rich('until', { at: () => <TimeText at={until} /> })}
          </p>
        </div>
        {until === null ? null : (
          <div>
            <p className="mb-1.5 text-small text-ink-2">{t('next')}</p>
            {one.next.length > 0 ? (
              <WhoRow people={one.next} colour={colour} />
            ) : (
              <span className="font-medium text-bad">{t('nextNobody')}</span>
            )}
          </div>
        )}
      </div>
      <div className="mt-4 grid grid-cols-1 gap-3">
        {one.weeks.map((days) => (
          <div key={days[0]?.date}>
            <StripDays
              days={days}
              today={one.today}
              weekday={(day) => t(`edit.weekdayShort.${String(day) as '1'}`)}
            />
            <Strip
              {...{ days, now, colour, name, shifts: one.shifts, gaps: one.gaps }}
              label={said(one.name, days, one.shifts, one.gaps)}
            />
          </div>
        ))}
      </div>
    </section>
  );
};

export const SchedulesPage = ({
  schedules,
  mayChange,
}: {
  schedules: ScheduleCardData[];
  mayChange: boolean;
}) => {
  const t = useTranslations('oncall');
  const make = mayChange ? (
    <ButtonLink to="/on-call/schedules/new" look="act" pressKey="n">
      {t('list.make')}
    </ButtonLink>
  ) : null;
  return (
    <>
      <SettingsHead title={t('title')} lead={t('list.lead')}>
        {schedules.length > 0 ? make : null}
      </SettingsHead>
      {schedules.length === 0 ? (
        <EmptyState title={t('list.none')} text={t('list.noneText')}>
          {make}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {schedules.map((one) => (
            <ScheduleCard key={one.id} one={one} />
          ))}
        </div>
      )}
    </>
  );
};
