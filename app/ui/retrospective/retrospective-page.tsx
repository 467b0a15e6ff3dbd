import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RetrospectiveState } from '../../domain/retrospective/retrospective.ts';
import { ActionLines } from '../action/action-lines.tsx';
import { NewAction } from '../action/new-action.tsx';
import { SideCard } from '../card.tsx';
import { Notice } from '../notice.tsx';
import { KindTag, SeverityTag, Tag, type Tone } from '../tag.tsx';
import { useNow } from '../time/clock-provider.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { Addenda } from './addenda.tsx';
import { DeviationList } from './deviation-list.tsx';
import { NextAct } from './next-act.tsx';
import type { Owner, Reader, RetrospectiveShown } from './retrospective.types.ts';
import { Section } from './section.tsx';

const stateTone: Record<RetrospectiveState, Tone> = {
  draft: 'warn',
  review: 'info',
  reviewed: 'ok',
  published: 'neutral',
};

const Due = ({ view }: { view: RetrospectiveShown }) => {
  const t = useTranslations('retrospective');
  const say = useDuration();
  const now = useNow();
  const { dueAt, state } = view;
  if (state === 'published') return null;
  if (dueAt === null) return <Notice tone="info">{t('goesOn')}</Notice>;
  const at = () => <TimeText at={dueAt} />;
  return dueAt < now ? (
    <Notice tone="bad">
      {t.rich('overdueBy', { time: say(Math.floor((now - dueAt) / 1000)), at })}
    </Notice>
  ) : (
    <p className="text-ink-2">{t.rich('due', { at })}</p>
  );
};

const Times = ({ times }: Pick<RetrospectiveShown, 'times'>) => {
  const t = useTranslations('retrospective.times');
  const say = useDuration();
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
        {(['detect', 'acknowledge', 'mitigate', 'resolve'] as const).map((name) => {
          const value = times[name];
          return (
            <div key={name} className="contents">
              <dt className="text-ink-2">{t(name)}</dt>
              <dd
                className={
                  value === null ? 'text-right text-ink-3' : 'num text-right font-semibold'
                }
              >
                {value === null ? t('unknown') : say(value)}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-3 text-fine text-ink-3">{t('from')}</p>
    </>
  );
};

const Head = ({ view }: { view: RetrospectiveShown }) => {
  const t = useTranslations('retrospective');
  const words = useTranslations('incident');
  const { incident } = view;
  return (
    <header className="mb-2">
      {incident.kind === 'drill' ? (
        <p className="mb-3 border-2 border-dashed border-drill bg-drill-soft px-4 py-1.5 text-small font-semibold text-drill">
          {t('drill')}
        </p>
      ) : null}
      <div className="mb-1.5 flex flex-wrap items-center gap-2">
        <Tag tone={stateTone[view.state]}>{t(`state.${view.state}`)}</Tag>
        <SeverityTag severity={incident.severity} />
        <KindTag kind={incident.kind} />
        <Link to={`/incidents/${incident.id}`} className="rounded-tag no-underline">
          <Tag mono>{words('number', { number: String(incident.number) })}</Tag>
        </Link>
      </div>
      <p className="text-control text-ink-2">{t('title')}</p>
      <h1 className="text-headline font-semibold">{incident.title}</h1>
    </header>
  );
};

/** What is learnt of an incident: written by several, agreed to by another, then locked. */
export const RetrospectivePage = ({
  view,
  reader,
  owners,
}: {
  view: RetrospectiveShown;
  reader: Reader;
  owners: Owner[];
}) => {
  const t = useTranslations('retrospective');
  const { incident, sections, actions, runbooks, state } = view;
  const mayWrite = reader.writes && state !== 'published';
  return (
    <div className="mx-auto grid max-w-[1180px] gap-x-10 gap-y-6 px-4 pt-6 pb-16 sm:px-6 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="min-w-0 lg:col-start-1">
        <Head view={view} />
      </div>
      <aside className="grid content-start gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <SideCard title={t(`state.${state}`)}>
          <div className="grid gap-3">
            <Due view={view} />
            <NextAct view={view} reader={reader} />
            {mayWrite && (state === 'review' || state === 'reviewed') ? (
              <p className="text-small text-ink-3">{t('editing')}</p>
            ) : null}
          </div>
        </SideCard>
        <SideCard title={t('times.title')}>
          <Times times={view.times} />
        </SideCard>
        <p className="flex flex-wrap gap-x-5 gap-y-2 text-control [&>a]:underline">
          <Link to={`/incidents/${incident.id}`}>{t('toIncident')}</Link>
          <a href={`/incidents/${incident.id}/retrospective/export`} download>
            {t('markdown')}
          </a>
        </p>
      </aside>
      <div className="min-w-0 lg:col-start-1">
        {sections.map((section) => (
          <Section key={section.id} incident={incident.id} section={section} mayWrite={mayWrite}>
            {section.id === 'deviations' ? <DeviationList deviations={view.deviations} /> : null}
          </Section>
        ))}
        <section className="border-t border-line py-5">
          <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-step font-semibold">{t('actions')}</h2>
            {reader.writes ? (
              <NewAction
                owners={owners}
                runbooks={runbooks}
                source={{ type: 'incident', id: incident.id }}
              />
            ) : null}
          </div>
          {actions.length === 0 ? (
            <p className="text-ink-2">{t('noActions')}</p>
          ) : (
            <ActionLines actions={actions} />
          )}
        </section>
        <Addenda view={view} mayWrite={reader.writes} />
      </div>
    </div>
  );
};
