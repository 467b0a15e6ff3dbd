import type { Level, Target } from '../escalation/policy.ts';
import { COMMANDER } from '../incident/incident-run.ts';
import { may } from '../rights/may.ts';
import type { ReadinessFacts, ReadyPerson } from './readiness.ts';

/** Everybody of these targets who is ever to be paged, reachable or not; nobody for what is gone. */
export const peopleOf = (facts: ReadinessFacts, targets: readonly Target[]): ReadyPerson[] => {
  const ids = new Set(targets.flatMap((target) => idsOf(facts, target)));
  return facts.people.filter(({ id, left }) => ids.has(id) && !left);
};

const idsOf = ({ schedules, teams }: ReadinessFacts, { type, id }: Target): readonly string[] => {
  switch (type) {
    case 'person':
      return [id];
    case 'team':
      return teams.find((one) => one.id === id)?.members ?? [];
    case 'schedule':
      return schedules.find((one) => one.id === id)?.shifts.map(({ person }) => person) ?? [];
    case 'role':
      return [];
  }
};

/** Whoever takes a role in an incident can be paged by it, as long as anybody at all can be. */
export const byRole = ({ people }: ReadinessFacts, targets: readonly Target[]): boolean =>
  targets.some(({ type }) => type === 'role') && people.some((one) => one.reachable && !one.left);

export const reaches = (facts: ReadinessFacts, { targets }: Level): boolean =>
  byRole(facts, targets) || peopleOf(facts, targets).some(({ reachable }) => reachable);

/**
 * Whether a level reaches somebody with authority: an administrator of everything or of the policy's
 * team, or the incident's commander, as the table of rights has it for commanding an incident.
 */
export const reachesAuthority = (
  facts: ReadinessFacts,
  { targets }: Level,
  team: string | null,
): boolean =>
  targets.some(({ type, id }) => type === 'role' && id === COMMANDER) ||
  peopleOf(facts, targets).some(
    ({ reachable, grants }) =>
      reachable && may({ type: 'person', grants, freshUntil: 0 }, 'incident.command', { team }).ok,
  );

/** Whether a target exists. */
export const isKnown = (facts: ReadinessFacts, { type, id }: Target): boolean => {
  switch (type) {
    case 'person':
      return facts.people.some((one) => one.id === id);
    case 'team':
      return facts.teams.some((one) => one.id === id);
    case 'schedule':
      return facts.schedules.some((one) => one.id === id);
    case 'role':
      return facts.roles === null || id === COMMANDER || facts.roles.includes(id);
  }
};
