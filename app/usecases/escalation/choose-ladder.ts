import type { PolicyRow } from '../../../db/store/escalation.ts';
import type { Reader } from '../../../db/store.ts';
import type { EscalationStarted } from '../../domain/escalation/event.ts';
import { ladderFor, ladderTo, ladderVia } from '../../domain/escalation/ladder.ts';
import type { Severity } from '../../domain/runbook/plan.ts';

export type Chosen = Pick<EscalationStarted, 'ladder' | 'policy' | 'wanted'>;

/**
 * What a page climbs: the policy it names; without one, or when that is not known, its role first
 * and then the default policy of the runbook's team, else of the organisation.
 */
export const chooseLadder = async (
  read: Reader,
  { policy: wanted, role }: { policy?: string; role?: string },
  team: string | null,
  severity: Severity,
): Promise<Chosen> => {
  const named = wanted === undefined ? null : await read.policy(wanted);
  if (named) return { ladder: ladderFor(named, severity), policy: facts(named) };
  const unknown = wanted === undefined ? {} : { wanted };
  const usual = defaultOf(await read.policies(), team);
  const target = role === undefined ? null : ({ type: 'role', id: role } as const);
  if (!usual) return { ladder: target && ladderTo(target), policy: null, ...unknown };
  const ladder = ladderFor(usual, severity);
  return {
    ladder: target ? ladderVia(target, ladder) : ladder,
    policy: facts(usual),
    ...unknown,
  };
};

const facts = ({ id, name }: PolicyRow) => ({ id, name });

/** The default policy of a team, else of the organisation. */
export const defaultOf = (policies: readonly PolicyRow[], team: string | null): PolicyRow | null =>
  policies.find((one) => one.isDefault && one.team !== null && one.team === team) ??
  policies.find((one) => one.isDefault && one.team === null) ??
  null;
