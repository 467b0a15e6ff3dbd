import type { IncidentExport } from '../domain/incident/export.types.ts';
import type { TimelineEntry } from '../domain/incident/room-view.types.ts';
import { isoOf } from '../domain/iso.ts';
import { sayByCode, translator } from './catalogue.ts';

/** One line of text in which nothing is Markdown or HTML. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~#]/g, '\\$&');

/** An exported incident as a document that people read; times are UTC. */
export const incidentMarkdown = ({
  incident,
  walkthroughs,
  attachments,
  timeline,
  chain,
  exportedAt,
}: IncidentExport): string => {
  const t = translator();
  const line = ({ at, type, params, late }: TimelineEntry): string => {
    const said = plain(sayByCode('timeline', type, params));
    return `- ${isoOf(at)} ${said}${late ? ` (${t('exported.late', { seconds: late })})` : ''}`;
  };
  const moment = (name: string, at: number | undefined): string[] =>
    at === undefined ? [] : [`- ${name}: ${isoOf(at)}`];
  const section = (title: string, lines: string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
  return [
    `# ${t('incident.number', { number: String(incident.number) })} ${plain(incident.title)}`,
    '',
    ...(incident.kind === 'drill' ? [`**${t('exported.drill')}**`, ''] : []),
    `- ${t(`incident.severity.${incident.severity}`)}, ${t(`incident.state.${incident.state}`)}`,
    ...moment(t('exported.detected'), incident.detectedAt),
    ...moment(t('exported.declared'), incident.declared.at),
    ...moment(t('exported.acknowledged'), incident.acknowledged?.at),
    ...moment(t('exported.mitigated'), incident.mitigated?.at),
    ...moment(t('exported.resolved'), incident.resolved?.at),
    ...moment(t('exported.closed'), incident.closed?.at),
    ...moment(t('exported.cancelled'), incident.cancelled?.at),
    ...section(
      t('exported.roles'),
      incident.roles.flatMap(({ title, holder }) =>
        holder ? [`- ${plain(title)}: ${plain(holder.name)}`] : [],
      ),
    ),
    ...section(
      t('exported.facts'),
      incident.facts.map(({ text, entry }) =>
        text === undefined && entry ? line(entry) : `- ${plain(text ?? '')}`,
      ),
    ),
    ...section(
      t('exported.links'),
      incident.links.map(({ url, title }) => `- ${plain(title ?? url)}: <${encodeURI(url)}>`),
    ),
    ...section(
      t('exported.runbooks'),
      walkthroughs.map(({ runbook, status, outcome }) =>
        [
          `- ${plain(runbook.title)} (\`${runbook.revision.slice(0, 8)}\`): ${t(`exported.status.${status}`)}`,
          ...(outcome ? [t(`incident.outcome.${outcome.outcome}`)] : []),
        ].join(', '),
      ),
    ),
    ...section(
      t('exported.values'),
      walkthroughs.flatMap(({ values }) =>
        values.map(({ label, value }) => `- ${plain(label)}: ${plain(value)}`),
      ),
    ),
    ...section(
      t('exported.files'),
      attachments.map(({ name, sha256 }) => `- ${plain(name)} (sha256 \`${sha256}\`)`),
    ),
    ...section(t('exported.timeline'), timeline.map(line)),
    '',
    `${t(chain.ok ? 'exported.holds' : 'exported.broken', { entries: chain.entries, entry: chain.firstBroken ?? 0 })} \`${chain.head}\``,
    '',
    t('exported.at', { at: isoOf(exportedAt) }),
    '',
  ].join('\n');
};
