import type { PolicyRow } from '../../../db/store/escalation.ts';
import type { Writer } from '../../../db/store.ts';
import { policyBodySchema } from '../../domain/escalation/policy.ts';
import { policyLimits } from '../../domain/escalation/policy-limits.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { recordAudit } from '../record-audit.ts';
import { limited } from '../text-limit.ts';
import type { Judge, UseCases, Viewer } from '../types.ts';
import type { PolicyInput, PolicyView } from './types.ts';

const viewOf = ({ createdAt: _, ...row }: PolicyRow): PolicyView => row;

export const listPolicies =
  ({ store: { read } }: Ports): UseCases['listPolicies'] =>
  async () =>
    (await read.policies()).map(viewOf);

export const readPolicy =
  ({ store: { read } }: Ports): UseCases['readPolicy'] =>
  async (id) => {
    const row = await read.policy(id);
    return row ? accepted(viewOf(row)) : rejected('policy-not-found', { policy: id });
  };

const POLICY_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const checked = ({ id: givenId, name: givenName, ...rest }: PolicyInput): Outcome<PolicyInput> => {
  const name = limited('policy-name', givenName, policyLimits.name);
  if (!name.ok) return name;
  const id = limited('policy-id', givenId, policyLimits.id);
  if (!id.ok) return id;
  if (!POLICY_ID.test(id.value)) return rejected('policy-id-pattern', { policy: id.value });
  const body = policyBodySchema.safeParse(rest.body);
  if (!body.success) return rejected('policy-body-pattern');
  return accepted({ ...rest, id: id.value, name: name.value, body: body.data });
};

/** Whoever changes a policy needs the right for the team it had and for the one it gets. */
const judged = (judge: Judge | undefined, ...teams: (string | null)[]): Outcome<null> => {
  for (const team of teams) {
    const may = judge?.('policy.change', { team });
    if (may && !may.ok) return may;
  }
  return accepted(null);
};

export const savePolicy =
  ({ store, hash, now }: Ports): UseCases['savePolicy'] =>
  async (given, before, by, judge) => {
    const input = checked(given);
    if (!input.ok) return input;
    const { id, name, team, isDefault, body } = input.value;
    return store.transact(async (tx): Promise<Outcome<null>> => {
      const at = now();
      const known = await tx.policy(before ?? id);
      const may = judged(judge, team, ...(known ? [known.team] : []));
      if (!may.ok) return may;
      if (before === null ? known : !known)
        return before === null
          ? rejected('policy-taken', { policy: id })
          : rejected('policy-not-found', { policy: before });
      if (before !== null && before !== id) return rejected('policy-id-fixed', { policy: before });
      if (team !== null && !(await tx.team(team))) return rejected('team-not-found', { team });
      if (isDefault) await onlyDefault(tx, id, team, by, at);
      await tx.putPolicy({
        ...{ id, name, team, isDefault, ...body },
        ...{ createdAt: known?.createdAt ?? at, changedAt: at, changedBy: by.name },
      });
      const { type, id: actor, name: who } = by;
      await recordAudit(tx, hash, {
        event: {
          type: before === null ? 'policy.created' : 'policy.changed',
          ...{ policy: id, name, team, default: isDefault },
          levels: body.levels.length,
          body: JSON.stringify(body),
        },
        by: { type, id: actor, name: who },
        at,
        about: `policy:${id}`,
      });
      return accepted(null);
    });
  };

/** An owner has one default: the one before gives way. */
const onlyDefault = async (
  tx: Writer,
  id: string,
  team: string | null,
  by: Viewer,
  at: number,
): Promise<void> => {
  for (const row of await tx.policies())
    if (row.isDefault && row.team === team && row.id !== id)
      await tx.putPolicy({ ...row, isDefault: false, changedAt: at, changedBy: by.name });
};

export const removePolicy =
  ({ store, hash, now }: Ports): UseCases['removePolicy'] =>
  (id, by, judge) =>
    store.transact(async (tx): Promise<Outcome<null>> => {
      const known = await tx.policy(id);
      const may = judged(judge, known?.team ?? null);
      if (!may.ok) return may;
      if (!known) return rejected('policy-not-found', { policy: id });
      await tx.deletePolicy(id);
      const { type, id: actor, name: who } = by;
      await recordAudit(tx, hash, {
        event: { type: 'policy.removed', policy: id, name: known.name, team: known.team },
        ...{ by: { type, id: actor, name: who }, at: now(), about: `policy:${id}` },
      });
      return accepted(null);
    });
