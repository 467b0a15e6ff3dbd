import type { Actor } from './domain/engine/types.ts';
import { isoOf } from './domain/iso.ts';
import { translator } from './messages/catalogue.ts';
import { durationWords } from './messages/duration-words.ts';
import type { RetrospectiveView } from './usecases/retrospective/types.ts';

const day = (at: number) => `${isoOf(at).slice(0, 16).replace('T', ' ')} UTC`;

/** One line of it in a list or a table: a line break would end it. */
const line = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** The whole retrospective as Markdown, for a wiki or a ticket. Times are UTC. */
export const retrospectiveMarkdown = (view: RetrospectiveView): string => {
  const t = translator();
  const inWords = durationWords();
  const say = (seconds: number | null) =>
    seconds === null ? t('retrospective.times.unknown') : inWords(seconds);
  const who = (by: Actor) => (by.type === 'clock' ? t('retrospective.itself') : by.name);
  const { incident, times, sections, deviations, actions, addenda } = view;
  const out: string[] = [
    `# ${t('retrospective.titleOf', { number: String(incident.number), title: line(incident.title) })}`,
    '',
    `- ${t('retrospective.md.kind')}: ${t(`incident.kind.${incident.kind}`)}, ${t(`incident.severity.${incident.severity}`)}`,
    `- ${t('retrospective.md.state')}: ${t(`retrospective.state.${view.state}`)}`,
  ];
  if (view.dueAt !== null) out.push(`- ${t('retrospective.md.due')}: ${day(view.dueAt)}`);
  const { reviewed, published } = view;
  if (reviewed)
    out.push(`- ${t('retrospective.md.reviewed')}: ${who(reviewed.by)}, ${day(reviewed.at)}`);
  if (published)
    out.push(`- ${t('retrospective.md.published')}: ${who(published.by)}, ${day(published.at)}`);
  out.push('', `## ${t('retrospective.times.title')}`, '', '| | |', '| --- | --- |');
  for (const name of ['detect', 'acknowledge', 'mitigate', 'resolve'] as const)
    out.push(`| ${t(`retrospective.times.${name}`)} | ${say(times[name])} |`);
  for (const { id, text } of sections) {
    out.push('', `## ${t(`retrospective.section.${id}.title`)}`, '');
    if (id === 'deviations') {
      for (const one of deviations)
        out.push(
          `- ${day(one.at)}: ${t(`retrospective.deviation.${one.kind}`, { count: one.count ?? 0 })}: ${line(one.title)}${one.said ? ` (${line(one.said)})` : ''}`,
        );
      if (deviations.length > 0) out.push('');
    }
    out.push(text || `_${t('retrospective.section.nothing')}_`);
  }
  out.push('', `## ${t('retrospective.actions')}`, '');
  if (actions.length === 0) out.push(`_${t('retrospective.noActions')}_`);
  else {
    const head = [
      t('action.column.item'),
      t('action.column.state'),
      t('action.column.owner'),
      t('action.column.due'),
    ];
    out.push(`| # | ${head.join(' | ')} |`, '| --- | --- | --- | --- | --- |');
    for (const one of actions)
      out.push(
        `| ${one.number} | ${line(one.title)} | ${t(`action.state.${one.state}`)} | ${line(one.owner?.name ?? '–')} | ${one.dueOn ?? '–'} |`,
      );
  }
  if (addenda.length > 0) {
    out.push('', `## ${t('retrospective.addenda')}`, '');
    for (const { text, mark } of addenda)
      out.push(`${who(mark.by)}, ${day(mark.at)}:`, '', text, '');
  }
  return `${out.join('\n').trimEnd()}\n`;
};
