import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { IncidentKind } from '../../domain/incident/incident.ts';
import type { IncidentState } from '../../domain/incident/incident-state.ts';
import type { TimelineEntry } from '../../domain/incident/room-view.types.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { useTimelineWords } from '../room/words/use-timeline-words.ts';
import { TimeText } from '../time/time-text.tsx';
import { WallCountdown, WallSince } from './wall-clock-face.tsx';
import { WallMarks } from './wall-marks.tsx';

/** More would be smaller than can be read from the other end of the room. */
const STEPS = 3;
const TIMERS = 4;

type WallStep = { key: string; title: string; roleTitle?: string; who?: string; dueAt?: number };

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="min-w-0">
    <h2 className="mb-[0.5em] border-b border-line-strong pb-[0.25em] text-[clamp(0.9375rem,1.15vw,1.5rem)] font-semibold text-ink-2">
      {title}
    </h2>
    {children}
  </section>
);

const Step = ({ step }: { step: WallStep }) => {
  const t = useTranslations('wall');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 rounded-card border border-line bg-surface px-[clamp(14px,1.6vw,32px)] py-[clamp(12px,1.3vw,26px)]">
      <div className="min-w-0 flex-1 basis-[14em]">
        <p className="text-[clamp(1.25rem,2.3vw,3rem)]/tight font-semibold break-words">
          {step.title}
        </p>
        <p className="mt-1 text-[clamp(1rem,1.35vw,1.75rem)] text-ink-2">
          {step.roleTitle ? `${step.roleTitle}: ` : ''}
          {step.who ? (
            <b className="font-semibold text-ink">{step.who}</b>
          ) : (
            <b className="font-semibold text-warn">{t('free')}</b>
          )}
        </p>
      </div>
      {step.dueAt === undefined ? (
        <p className="text-[clamp(1rem,1.2vw,1.5rem)] text-ink-2">{t('noDeadline')}</p>
      ) : (
        <WallCountdown dueAt={step.dueAt} />
      )}
    </li>
  );
};

const Story = ({ entries }: { entries: TimelineEntry[] }) => {
  const words = useTimelineWords();
  return (
    <ol className="text-[clamp(0.9375rem,1.1vw,1.45rem)]/snug">
      {entries.map((entry) => (
        <li key={entry.seq} className="grid grid-cols-[3.4em_minmax(0,1fr)] gap-3 py-[0.28em]">
          <span className="num text-ink-2">
            <TimeText at={entry.at} bare />
          </span>
          <span className="line-clamp-2 break-words">{words(entry)}</span>
        </li>
      ))}
    </ol>
  );
};

/** One incident, so large that a whole room reads it. */
export const WallRoom = ({
  incident,
  steps,
  timers,
  pages,
  story,
}: {
  incident: {
    number: number;
    title: string;
    severity: Severity;
    state: IncidentState;
    kind: IncidentKind;
    declaredAt: number;
    endedAt?: number;
    roles: { id: string; title: string; holder?: { name: string } }[];
  };
  steps: WallStep[];
  timers: { key: string; title: string; dueAt: number }[];
  pages: { id: string; title: string }[];
  story: TimelineEntry[];
}) => {
  const t = useTranslations('wall');
  return (
    <div className="grid gap-[clamp(18px,1.9vw,40px)]">
      <header className="flex flex-wrap items-end justify-between gap-x-10 gap-y-3">
        <div className="min-w-0 flex-1 basis-[16em]">
          <WallMarks incident={incident} />
          <h1 className="mt-[0.2em] text-[clamp(1.5rem,3.4vw,4.25rem)]/[1.1] font-semibold tracking-[-0.02em] break-words">
            {incident.title}
          </h1>
        </div>
        <WallSince from={incident.declaredAt} until={incident.endedAt} />
      </header>
      {pages.map(({ id, title }) => (
        <p
          key={id}
          className="rounded-control border-l-[6px] border-bad bg-bad-soft px-4 py-3 text-[clamp(1rem,1.5vw,1.9rem)]/tight font-semibold text-bad"
        >
          {t('page', { title })}
        </p>
      ))}
      <div className="grid gap-[clamp(18px,2.4vw,52px)] md:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-[clamp(18px,1.9vw,40px)]">
          <Part title={t('next')}>
            {steps.length === 0 ? (
              <p className="text-[clamp(1.125rem,1.6vw,2rem)] text-ink-2">{t('nothingWaits')}</p>
            ) : (
              <ul className="grid gap-[clamp(10px,0.9vw,18px)]">
                {steps.slice(0, STEPS).map((step) => (
                  <Step key={step.key} step={step} />
                ))}
              </ul>
            )}
            {steps.length > STEPS ? (
              <p className="mt-2 text-[clamp(1rem,1.2vw,1.5rem)] text-ink-2">
                {t('more', { count: steps.length - STEPS })}
              </p>
            ) : null}
          </Part>
          <Part title={t('story')}>
            <Story entries={story} />
          </Part>
        </div>
        <div className="grid content-start gap-[clamp(18px,1.9vw,40px)]">
          <Part title={t('deadlines')}>
            {timers.length === 0 ? (
              <p className="text-[clamp(1rem,1.2vw,1.5rem)] text-ink-2">{t('noDeadlines')}</p>
            ) : (
              <ul className="grid gap-[0.6em]">
                {timers.slice(0, TIMERS).map((timer) => (
                  <li key={timer.key} className="flex items-baseline justify-between gap-4">
                    <span className="text-[clamp(1rem,1.25vw,1.6rem)]/snug">{timer.title}</span>
                    <WallCountdown small dueAt={timer.dueAt} />
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Part title={t('roles')}>
            <dl className="grid gap-[0.45em] text-[clamp(1rem,1.25vw,1.6rem)]/snug">
              {incident.roles.map(({ id, title, holder }) => (
                <div key={id} className="flex flex-wrap justify-between gap-x-4">
                  <dt className="text-ink-2">{title}</dt>
                  <dd className={holder ? 'font-semibold' : 'text-warn'}>
                    {holder?.name ?? t('free')}
                  </dd>
                </div>
              ))}
            </dl>
          </Part>
        </div>
      </div>
    </div>
  );
};
