import type { DrillReport } from '../domain/drill/report.types.ts';
import { isoOf } from '../domain/iso.ts';
import { translator } from './catalogue.ts';
import { durationWords } from './duration-words.ts';

/** One line of text in which nothing is Markdown or HTML. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~#]/g, '\\$&');

/** A drill report as a document; times are UTC. */
export const drillMarkdown = (report: DrillReport): string => {
  const say = translator();
  const t = (key: string, params: Record<string, string | number> = {}) =>
    (say as (key: string, params: Record<string, string | number>) => string)(
      `drill.report.${key}`,
      params,
    );
  const time = durationWords();
  const { incident, recovery, pace, count, walkthroughs } = report;
  const section = (title: string, lines: string[], none: string) => [
    ...['', `## ${title}`, ''],
    ...(lines.length > 0 ? lines : [none]),
  ];
  return [
    `# ${t('title')}: ${say('incident.number', { number: String(incident.number) })} ${plain(incident.title)}`,
    '',
    `- ${say(`incident.severity.${incident.severity}`)}, ${say(`incident.state.${incident.state}`)}, ${t(`pages.${report.pages}`)}`,
    `- ${isoOf(incident.declaredAt)}${incident.endedAt === undefined ? '' : ` – ${isoOf(incident.endedAt)}`}`,
    `- ${t('recovered')}: ${recovery ? time(recovery.plan) : t('notYet')}`,
    ...(recovery && pace > 1
      ? [`- ${t('compressed', { pace: String(pace), wall: time(recovery.wall) })}`]
      : []),
    `- ${t('deadlines')}: ${t('deadlinesMet', { met: count.met, all: count.met + count.missed })}`,
    ...section(
      t('runbooks'),
      walkthroughs.map(({ runbook, measured, objective, outcome, status }) =>
        [
          `- ${plain(runbook.title)} (${runbook.revision.slice(0, 8)})`,
          plain(outcome?.title ?? t(`status.${status}`)),
          ...(measured ? [time(measured.plan)] : []),
          ...(objective === undefined ? [] : [t('ofObjective', { objective: time(objective) })]),
        ].join(', '),
      ),
      '',
    ),
    ...section(
      t('deadlines'),
      report.deadlines.map(
        ({ title, dueAt, fate, late }) =>
          `- ${t(`fate.${fate}`)}: ${plain(title)} (${t('due')} ${isoOf(dueAt)}${late === undefined ? '' : `, ${t('late', { late: time(late) })}`})`,
      ),
      t('noDeadlines'),
    ),
    ...section(
      t('skipped'),
      report.deviations.map(
        ({ kind, title, at, said }) =>
          `- ${t(`deviation.${kind}`)}: ${plain(title)} (${isoOf(at)})${said ? `: ${plain(said)}` : ''}`,
      ),
      t('noSkipped'),
    ),
    ...section(
      t('injects'),
      report.injects.map(
        ({ text, after, at }) =>
          `- ${t('after', { time: time(after) })}, ${at === undefined ? t('notTold') : isoOf(at)}: ${plain(text)}`,
      ),
      t('noInjects'),
    ),
    '',
  ].join('\n');
};
