import type { Reader } from '../../../db/store.ts';
import { isKnown, reaches } from '../../domain/readiness/reach.ts';
import type { ReadinessFacts } from '../../domain/readiness/readiness.ts';
import type { Register } from '../../domain/runbook/check.ts';
import { EVERY_AUDIENCE } from '../delivery/expand-notify.ts';

/** What the organisation has, as its database knows it. Roles and services stand nowhere in it. */
export const registerOf = async (
  read: Pick<Reader, 'channels'>,
  facts: ReadinessFacts,
): Promise<Register> => {
  const audiences = (await read.channels()).flatMap((one) => one.audiences);
  const owners = facts.teams.map(({ id }) => id);
  const words = new Set([...owners, ...facts.schedules.map(({ id }) => id)]);
  return {
    owners,
    policies: facts.policies.map(({ id }) => id),
    unfilled: [...words].filter((word) => !canBeFilled(facts, word)),
    ...(audiences.includes(EVERY_AUDIENCE) ? {} : { audiences }),
  };
};

/**
 * Whether somebody can take this role now: a team or a schedule of the same word says who; a role that
 * is neither is anybody's who can be reached.
 */
export const canBeFilled = (facts: ReadinessFacts, role: string): boolean => {
  const own = (['team', 'schedule'] as const)
    .map((type) => ({ type, id: role }))
    .filter((target) => isKnown(facts, target));
  const targets = own.length > 0 ? own : [{ type: 'role' as const, id: role }];
  return reaches(facts, { targets, wait: 0 });
};
