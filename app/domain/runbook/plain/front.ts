import { underOurNames } from '../front-matter.ts';
import { type FrontMatter, frontMatterSchema } from '../front-matter-schema.ts';
import type { Plan } from '../plan.ts';

type Fields = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : undefined;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
    .map(text)
    .filter((one): one is string => one !== undefined);

const severityOf = (value: unknown): Plan['severity'] => {
  const digit = /^(?:sev|s|p)?-?([1-4])$/i.exec(text(value) ?? '')?.[1];
  return digit ? (`sev${digit}` as Plan['severity']) : undefined;
};

const { shape } = frontMatterSchema;

/** The value of a key where it fits, as in MDX: a plain file that says it otherwise has not said it. */
const fitting = <K extends keyof typeof shape>(
  data: Fields,
  key: K,
): FrontMatter[K] | undefined => {
  if (data[key] === undefined || data[key] === null) return undefined;
  const read = shape[key].safeParse(data[key]);
  return read.success ? (read.data as FrontMatter[K]) : undefined;
};

/** Without what is not said; undefined when that is all. */
const said = <T extends object>(fields: T | undefined): T | undefined => {
  const kept = Object.entries(fields ?? {}).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T);
};

/** What a plain Markdown file says of itself, under the names that real files use; all of it optional. */
export const frontOf = (given: Fields) => {
  const { fields: data } = underOurNames({ last_reviewed_on: given.lastReviewed, ...given });
  const severity = severityOf(data.severity);
  const owner = text(data.owner ?? data.team);
  // Each by itself: a date that cannot be read takes nothing from the interval beside it.
  const { every, lastReviewed } = (data.review ?? {}) as Fields;
  const review = said({
    ...fitting({ review: { every } }, 'review'),
    ...fitting({ review: { lastReviewed } }, 'review'),
  });
  return {
    id: text(data.id),
    title: text(data.title),
    summary: text(data.summary ?? data.description),
    kind: fitting(data, 'kind'),
    status: fitting(data, 'status') ?? 'active',
    services: texts(data.services ?? data.service),
    alerts: texts(data.alerts ?? data.alert),
    tags: texts(data.tags),
    aliases: texts(data.aliases),
    related: texts(data.related),
    requires: texts(data.requires),
    /** What a plan has only when it is said. */
    facts: said({
      ...{ severity, owner, review },
      mitigation: fitting(data, 'mitigation'),
      supersededBy: fitting(data, 'supersededBy'),
      tier: fitting(data, 'tier'),
      successor: fitting(data, 'successor'),
      escalation: fitting(data, 'escalation'),
      objective: said(fitting(data, 'objective')),
      activation: said(fitting(data, 'activation')),
      standDown: fitting(data, 'standDown'),
    }),
  };
};
