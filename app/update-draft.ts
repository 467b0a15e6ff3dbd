import type { RoomView } from './domain/incident/room-view.types.ts';
import { isoOf } from './domain/iso.ts';
import { fillTemplate } from './domain/update/template.ts';
import type { TemplateFacts, UpdateTemplates } from './domain/update/template-facts.ts';
import type { UpdateAudience, UpdateStatus } from './domain/update/update.ts';
import { updateTemplates } from './messages/en/update-templates.ts';

const clock = (at: number): string => `${isoOf(at).slice(11, 16)} UTC`;

/** The word that fits the incident as it stands, when nobody has chosen another. */
export const usualStatus = ({ state, updates }: RoomView['incident']): UpdateStatus => {
  if (state === 'resolved' || state === 'closed' || state === 'cancelled') return 'resolved';
  const before = updates.at(-1)?.status;
  if (state === 'mitigated') return 'monitoring';
  return before === undefined || before === 'resolved' ? 'investigating' : before;
};

/** What a template knows of an incident. `none` stands for what is not known. */
export const factsOf = (
  { incident, now }: Pick<RoomView, 'incident' | 'now'>,
  status: UpdateStatus,
): TemplateFacts => {
  const since = incident.detectedAt ?? incident.declared.at;
  const end = (incident.resolved ?? incident.cancelled)?.at ?? now;
  const { updateEvery, roles, facts } = incident;
  const next = status !== 'resolved' && updateEvery ? clock(now + updateEvery * 1000) : 'none';
  return {
    ...{ number: String(incident.number), title: incident.title, severity: incident.severity },
    ...{ status, kind: incident.kind, next, since: clock(since) },
    what: facts.at(-1)?.text ?? 'none',
    minutes: Math.max(0, Math.round((end - since) / 60_000)),
    by: roles.find(({ id }) => id === 'incident-commander')?.holder?.name ?? 'none',
  };
};

/** The first draft for an audience, from its template. */
export const draftOf = (
  view: Pick<RoomView, 'incident' | 'now'>,
  own: UpdateTemplates,
  audience: UpdateAudience,
  status: UpdateStatus,
): { title: string; text: string } => {
  const { title, text } = own[audience] ?? updateTemplates[audience];
  const facts = factsOf(view, status);
  return { title: fillTemplate(title, facts, 200), text: fillTemplate(text, facts, 4000) };
};
