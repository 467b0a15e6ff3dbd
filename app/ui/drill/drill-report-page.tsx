import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DrillReport } from '../../domain/drill/report.types.ts';
import { Button } from '../button.tsx';
import { KindTag, SeverityTag, StateTag } from '../tag.tsx';
import { TimeText } from '../time/time-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { DeadlineTable } from './deadline-table.tsx';
import { Figure } from './measured.tsx';

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-9">
    <h2 className="mb-2 text-title font-semibold">{title}</h2>
    {children}
  </section>
);

/** The figures that a drill is held for. */
const Figures = ({ report }: { report: DrillReport }) => {
  const t = useTranslations('drill.report');
  const say = useDuration();
  const { recovery, complete, incident, pace, count, walkthroughs } = report;
  const ended = count.met + count.missed;
  return (
    <dl className="mt-6 grid gap-6 border-y border-line py-5 sm:grid-cols-3">
      <Figure
        name={t('recovered')}
        value={
          recovery ? say(recovery.plan) : t(incident.state === 'cancelled' ? 'cancelled' : 'notYet')
        }
        text={
          recovery && pace > 1
            ? t('compressed', { pace: String(pace), wall: say(recovery.wall) })
            : null
        }
      />
      {walkthroughs.slice(0, 1).map(({ id, runbook, measured, objective, kept }) => (
        <Figure
          key={id}
          name={runbook.title}
          tone={kept === undefined ? undefined : kept ? 'ok' : 'bad'}
          value={measured ? say(measured.plan) : t('notYet')}
          text={
            objective === undefined
              ? t('noObjective')
              : kept || !measured
                ? `${t('ofObjective', { objective: say(objective) })}${kept ? `. ${t('kept')}` : ''}`
                : t('missed', { by: say(measured.plan - objective) })
          }
        />
      ))}
      <Figure
        name={t('deadlines')}
        tone={ended === 0 ? undefined : count.missed === 0 ? 'ok' : 'bad'}
        value={`${count.met} / ${ended}`}
        text={complete ? t(pace > 1 ? 'notEvidence' : 'evidence') : t('noEvidence')}
      />
    </dl>
  );
};

const Deviations = ({ deviations }: Pick<DrillReport, 'deviations'>) => {
  const t = useTranslations('drill.report');
  if (deviations.length === 0) return <p className="text-ink-2">{t('noSkipped')}</p>;
  return (
    <ul className="divide-y divide-line">
      {deviations.map(({ kind, entry, at, title, said }) => (
        <li key={entry} className="keep-together py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">{t(`deviation.${kind}`)}</span>
            <span className="min-w-0 break-words">{title}</span>
            <span className="text-small text-ink-2">
              <TimeText at={at} bare />
            </span>
          </p>
          {said ? <p className="text-control break-words text-ink-2">{said}</p> : null}
        </li>
      ))}
    </ul>
  );
};

const Injects = ({ injects }: Pick<DrillReport, 'injects'>) => {
  const t = useTranslations('drill.report');
  const say = useDuration();
  if (injects.length === 0) return <p className="text-ink-2">{t('noInjects')}</p>;
  return (
    <ol className="divide-y divide-line">
      {injects.map(({ number, text, after, at }) => (
        <li key={number} className="keep-together py-2.5">
          <p className="break-words">{text}</p>
          <p className="text-small text-ink-2">
            {t('after', { time: say(after) })}
            {', '}
            {at === undefined ? t('notTold') : t.rich('told', { at: () => <TimeText at={at} /> })}
          </p>
        </li>
      ))}
    </ol>
  );
};

/** What a drill has shown, for whoever was there and for whoever asks for evidence. */
export const DrillReportPage = ({ report }: { report: DrillReport }) => {
  const t = useTranslations('drill.report');
  const { incident, pages, updates, deviations, injects, deadlines } = report;
  const { declaredBy, declaredAt, endedAt } = incident;
  const by = declaredBy.type === 'clock' ? '' : declaredBy.name;
  const file = `/incidents/${incident.id}/drill-report`;
  return (
    <div className="border-t-2 border-dashed border-drill">
      <article className="mx-auto max-w-[860px] px-4 pt-6 pb-20 sm:px-6">
        <p className="no-print text-control">
          <Link to={`/incidents/${incident.id}`}>{t('back')}</Link>
        </p>
        <header className="mt-2">
          <div className="flex flex-wrap items-center gap-2">
            <KindTag kind="drill" />
            <SeverityTag severity={incident.severity} />
            <StateTag state={incident.state} />
            <span className="text-control text-ink-2">{t('title')}</span>
          </div>
          <h1 className="mt-2 text-headline font-semibold break-words">{incident.title}</h1>
          <p className="mt-1 text-control text-ink-2">
            {t.rich('declared', { by, at: () => <TimeText at={declaredAt} /> })}
            {endedAt === undefined ? null : (
              <>
                {'. '}
                {t.rich('ended', { at: () => <TimeText at={endedAt} /> })}
              </>
            )}
            {`. ${t(`pages.${pages}`)}. ${t('updates', { count: updates })}.`}
          </p>
        </header>
        <Figures report={report} />
        <Section title={t('deadlines')}>
          <DeadlineTable deadlines={deadlines} />
        </Section>
        <Section title={t('skipped')}>
          <Deviations deviations={deviations} />
        </Section>
        <Section title={t('injects')}>
          <Injects injects={injects} />
        </Section>
        <Section title={t('runbooks')}>
          <ul className="grid gap-1">
            {report.walkthroughs.map(({ id, runbook, status, outcome }) => (
              <li key={id} className="break-words">
                <Link to={`/runbooks/${runbook.id}`}>{runbook.title}</Link>{' '}
                <span className="num text-small text-ink-2">{runbook.revision.slice(0, 8)}</span>{' '}
                <span className="text-ink-2">{outcome?.title ?? t(`status.${status}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
        <p className="no-print mt-9 flex flex-wrap items-center gap-4 border-t border-line pt-4">
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <a href={`${file}.md`}>{t('markdown')}</a>
          <a href={`${file}.json`}>{t('json')}</a>
        </p>
      </article>
    </div>
  );
};
