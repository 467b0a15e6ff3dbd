import type { Reader } from '../../../db/store.ts';
import { contactsFor } from '../../domain/delivery/rules.ts';
import type { PersonToPage } from '../../domain/escalation/event.ts';
import type { Target } from '../../domain/escalation/policy.ts';
import { incidentRunOf } from '../../domain/incident/definition.ts';
import { onCallAsOf } from '../../domain/oncall/as-of.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import type { Instant } from '../../domain/time.ts';
import { noRules } from '../delivery/reach.ts';

/** Where targets are looked up: `incident` null when there is none, as in a preview. */
export type Looking = { incident: string | null; severity: Severity; at: Instant };

/**
 * Everybody whom these targets reach at that instant, each once, in the order of the targets, with
 * the ways to reach them. Who has left is nobody; who cannot be reached comes without a contact.
 */
export const peopleToPage = async (
  read: Reader,
  targets: readonly Target[],
  looking: Looking,
): Promise<PersonToPage[]> => {
  const people = new Map<string, PersonToPage>();
  for (const target of targets)
    for (const id of await idsOf(read, target, looking)) {
      if (people.has(id)) continue;
      const person = await personToPage(read, id, looking);
      if (person) people.set(id, person);
    }
  return [...people.values()];
};

/** One person with the ways to reach them; null when there is no such person any more. */
export const personToPage = async (
  read: Reader,
  id: string,
  { severity, at }: Pick<Looking, 'severity' | 'at'>,
): Promise<PersonToPage | null> => {
  const person = await read.person(id);
  if (!person || person.deactivatedAt !== null) return null;
  const contacts = contactsFor(
    person,
    (await read.notificationRules(id)) ?? noRules,
    await read.contactPointsOf(id),
    severity,
    at,
  );
  return { id, name: person.name, contacts };
};

const idsOf = async (read: Reader, { type, id }: Target, looking: Looking): Promise<string[]> => {
  switch (type) {
    case 'person':
      return [id];
    case 'team':
      return (await read.teamMembers())
        .filter(({ teamId }) => teamId === id)
        .map(({ personId }) => personId);
    case 'role':
      return roleHolder(read, id, looking.incident);
    case 'schedule':
      return onCall(read, id, looking.at);
  }
};

/** Whoever the schedule has at that instant; nobody in a gap, and for one that is not known. */
const onCall = async (read: Reader, schedule: string, at: Instant): Promise<string[]> => {
  const row = await read.schedule(schedule);
  if (!row || row.removedAt !== null) return [];
  const revisions = await read.scheduleRevisions(schedule);
  return onCallAsOf(revisions, await read.overridesOf(schedule, at, at + 1), at);
};

const roleHolder = async (
  read: Reader,
  role: string,
  incident: string | null,
): Promise<string[]> => {
  const found = incident === null ? null : await read.incidentWith(incident, 'incident');
  if (!found) return [];
  const { roles } = incidentRunOf(found.process.stored);
  const holder = Object.hasOwn(roles, role) ? roles[role] : undefined;
  return holder ? [holder.id] : [];
};
