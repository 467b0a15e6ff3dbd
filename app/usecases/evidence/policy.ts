import type { Reader } from '../../../db/store.ts';
import { type FreshnessPolicy, usualPolicy } from '../../domain/evidence/policy.ts';
import { accepted } from '../../domain/outcome.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import type { EvidenceUseCases } from './types.ts';

export const POLICY = 'freshness.policy';

/** Null stands for the usual one, so that a policy that was taken back is still a change. */
const kept = async (read: Reader): Promise<FreshnessPolicy | null> => {
  const row = await read.setting(POLICY);
  return row ? (JSON.parse(row.value) as FreshnessPolicy | null) : null;
};

export const freshnessPolicyOf = async (read: Reader): Promise<FreshnessPolicy> =>
  (await kept(read)) ?? usualPolicy;

export const readFreshnessPolicy =
  ({ store: { read } }: Ports): EvidenceUseCases['readFreshnessPolicy'] =>
  async () => {
    const own = await kept(read);
    return { policy: own ?? usualPolicy, own: own !== null };
  };

export const setFreshnessPolicy =
  (ports: Ports): EvidenceUseCases['setFreshnessPolicy'] =>
  (by, policy) =>
    change(ports, by, async (tx, tell, at) => {
      const changedBy = by.type === 'operator' ? 'operator' : by.id;
      const row = await tx.setting(POLICY);
      // Two changes in one millisecond must not look like one to whoever remembers the first.
      const changedAt = Math.max(at, (row?.changedAt ?? 0) + 1);
      await tx.putSetting({ name: POLICY, value: JSON.stringify(policy), changedAt, changedBy });
      await tell({ type: 'setting.changed', name: 'freshness policy' });
      return accepted(null);
    });
