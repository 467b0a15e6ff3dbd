import { useTranslations } from 'use-intl';
import type { Override, Schedule } from '../../domain/oncall/schedule.ts';
import type { Trouble } from '../../domain/oncall/trouble.ts';
import { AskedAct } from '../asked-act.tsx';
import { ButtonLink } from '../button.tsx';
import { SideCard } from '../card.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { Wrong } from '../settings/said.tsx';
import { SettingsHead } from '../settings/settings-head.tsx';
import { TimeText } from '../time/time-text.tsx';
import { Calendar, type CalendarData } from './calendar.tsx';
import { FeedCard, type FeedData } from './feed-card.tsx';
import { History, type HistoryData } from './history.tsx';
import { OverrideForm } from './override-form.tsx';
import { colourOf, nameOf, type Who } from './people-colours.ts';
import { SwapCard, type SwapData } from './swap-card.tsx';
import { TroubleList } from './trouble-list.tsx';
import { WhoRow } from './who-chip.tsx';

export type SchedulePageData = {
  schedule: Schedule;
  people: Who[];
  now: Who[];
  until: number | null;
  next: Who[];
  troubles: Trouble[];
  /** Those that the troubles name. */
  schedules: { id: string; name: string }[];
  overrides: Override[];
  calendar: CalendarData;
  everybody: { id: string; name: string }[];
  swap: SwapData;
  feed: FeedData;
  history: HistoryData;
  mayChange: boolean;
  mayOverride: boolean;
  said?: { ok: boolean; sentence: string };
};

const Overrides = ({ data }: { data: SchedulePageData }) => {
  const t = useTranslations('oncall.override');
  const name = nameOf(data.people);
  if (data.overrides.length === 0) return <p className="text-control text-ink-2">{t('none')}</p>;
  return (
    <ul className="grid gap-3">
      {data.overrides.map((one) => (
        <li key={one.id} className="flex items-start justify-between gap-3 text-control">
          <div>
            <p className="font-medium">
              {one.kind === 'replace' && one.instead !== null
                ? t('says.replace', { name: name(one.person), instead: name(one.instead) })
                : t(`says.${one.kind === 'replace' ? 'replaceAll' : one.kind}`, {
                    name: name(one.person),
                  })}
            </p>
            <p className="text-small text-ink-2">
              {t.rich('span', {
                from: () => <TimeText at={one.from} />,
                to: () => <TimeText at={one.to} />,
              })}
              {one.reason ? ` · ${one.reason}` : null}
              {one.swap ? ` · ${t('bySwap')}` : null}
            </p>
          </div>
          {data.mayOverride ? (
            <ActForm
              intent="end-override"
              fields={{ id: one.id }}
              act={t('end')}
              label={t('endOf', { name: name(one.person) })}
              look="quiet"
              small
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
};

/** One schedule: who is on call, the calendar, what changes it, and what was changed. */
export const SchedulePage = ({ data }: { data: SchedulePageData }) => {
  const t = useTranslations('oncall');
  const { schedule, people, until } = data;
  const colour = colourOf(people);
  return (
    <>
      <SettingsHead
        title={schedule.name}
        lead={[schedule.zone, schedule.team && t('team', { team: schedule.team })]
          .filter(Boolean)
          .join(' · ')}
      >
        {data.mayChange ? (
          <ButtonLink to={`/on-call/schedules/${schedule.id}/edit`} pressKey="e">
            {t('schedule.edit')}
          </ButtonLink>
        ) : null}
      </SettingsHead>
      <Wrong>{data.said?.ok ? undefined : data.said?.sentence}</Wrong>
      <div className="mb-5 grid grid-cols-1 items-start gap-5 md:grid-cols-2">
        <section className="rounded-card border border-line bg-surface px-5 py-4">
          <h2 className="mb-2 text-small text-ink-2">{t('now')}</h2>
          <WhoRow people={data.now} colour={colour} large />
          <p className="mt-2 text-control text-ink-2">
            {until === null ? t('forGood') : t.rich('until', { at: () => <TimeText at={until} /> })}
          </p>
          {until === null ? null : (
            <div className="mt-3 flex flex-wrap items-center gap-2 text-control">
              <span className="text-ink-2">{t('next')}</span>
              {data.next.length > 0 ? (
                <WhoRow people={data.next} colour={colour} />
              ) : (
                <span className="font-medium text-bad">{t('nextNobody')}</span>
              )}
            </div>
          )}
        </section>
        <section className="rounded-card border border-line bg-surface px-5 py-4">
          <h2 className="mb-2 text-small text-ink-2">{t('trouble.title')}</h2>
          <TroubleList
            {...{ people, troubles: data.troubles, schedules: data.schedules }}
            layers={schedule.layers}
          />
        </section>
      </div>
      <Calendar data={data.calendar} />
      <div className="mt-5 grid grid-cols-1 items-start gap-5 md:grid-cols-2">
        <SideCard title={t('override.title')}>
          <Overrides data={data} />
          <OverrideForm zone={schedule.zone} everybody={data.everybody} />
        </SideCard>
        <SwapCard data={data.swap} people={people} zone={schedule.zone} />
        <FeedCard data={data.feed} />
        <History data={data.history} />
      </div>
      {data.mayChange ? (
        <div className="mt-8">
          <AskedAct
            intent="remove"
            act={t('schedule.remove')}
            title={t('schedule.removeAsk', { name: schedule.name })}
            text={t('schedule.removeText')}
            look="quiet"
          />
        </div>
      ) : null}
    </>
  );
};
