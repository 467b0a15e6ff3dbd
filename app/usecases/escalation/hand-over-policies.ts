import type { PolicyRow } from '../../../db/store/escalation.ts';
import type { Reader, Writer } from '../../../db/store.ts';
import type { Level, Steps } from '../../domain/escalation/policy.ts';
import type { Told } from '../people/change-person.ts';

const levelsOf = ({ levels, lastResort, variants }: PolicyRow): Level[] => [
  ...levels,
  ...(lastResort ? [lastResort] : []),
  ...variants.flatMap((variant) => variant.levels),
];

const pages = (policy: PolicyRow, person: string): boolean =>
  levelsOf(policy).some(({ targets }) =>
    targets.some(({ type, id }) => type === 'person' && id === person),
  );

/** The policies that page somebody by name. */
export const policiesNaming = async (read: Reader, person: string): Promise<PolicyRow[]> =>
  (await read.policies()).filter((policy) => pages(policy, person));

/**
 * Whoever takes over is paged where the one who leaves was named. Escalations that have begun keep
 * the policy that they began with; whoever left is nobody to them.
 */
export const handOverPolicies = async (
  tx: Writer,
  leaving: { id: string; name: string },
  successor: { id: string; name: string } | null,
  { at, by, tell }: { at: number; by: string; tell: Told },
): Promise<void> => {
  if (!successor) return;
  const inLevel = (level: Level): Level => {
    const targets = level.targets.map((target) =>
      target.type === 'person' && target.id === leaving.id
        ? { ...target, id: successor.id }
        : target,
    );
    const same = (one: (typeof targets)[number]) => `${one.type} ${one.id}`;
    const first = (one: (typeof targets)[number], index: number) =>
      targets.findIndex((other) => same(other) === same(one)) === index;
    return { ...level, targets: targets.filter(first) };
  };
  const inSteps = <S extends Steps>(steps: S): S => ({
    ...steps,
    levels: steps.levels.map(inLevel),
  });
  for (const policy of await policiesNaming(tx, leaving.id)) {
    const { lastResort, variants } = policy;
    await tx.putPolicy({
      ...inSteps(policy),
      lastResort: lastResort && inLevel(lastResort),
      variants: variants.map(inSteps),
      ...{ changedAt: at, changedBy: by },
    });
    const { id, name } = policy;
    await tell(
      { type: 'policy.handed', policy: id, name, from: leaving.name, to: successor.name },
      `policy:${id}`,
    );
  }
};
