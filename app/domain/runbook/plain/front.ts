import type { Plan } from '../plan.ts';

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

/** What a plain Markdown file says of itself, under the names that real files use; all of it optional. */
export const frontOf = (data: Record<string, unknown>) => ({
  id: text(data.id ?? data.runbook_id),
  title: text(data.title),
  summary: text(data.summary ?? data.description),
  owner: text(data.owner ?? data.owner_slack ?? data.team),
  severity: severityOf(data.severity),
  services: texts(data.services ?? data.service),
  alerts: texts(data.alerts ?? data.alert),
  tags: texts(data.tags),
  aliases: texts(data.aliases),
  lastReviewed: text(data.last_reviewed_on ?? data.last_verified_at ?? data.lastReviewed),
  every: text(data.review_in),
});
