import type { Level, Policy, Steps } from '../escalation/policy.ts';
import { isKnown, reaches, reachesAuthority } from './reach.ts';
import type { ReadinessFacts, ReadinessFinding } from './readiness.ts';

/** What is wrong with a policy, in each of its variants. */
export const checkPolicy = (facts: ReadinessFacts, policy: Policy): ReadinessFinding[] => {
  const { id, name, team, lastResort, variants } = policy;
  const mend = { page: 'policy', id } as const;
  const last: Level[] = lastResort ? [lastResort] : [];
  const all: { steps: Steps; severities: string }[] = [
    { steps: policy, severities: '_all' },
    ...variants.map((steps) => ({ steps, severities: steps.severities.join(', ') })),
  ];
  const found: ReadinessFinding[] = all.flatMap(({ steps, severities }) => {
    const levels = [...steps.levels, ...last];
    const dead = levels.flatMap((level, at) => (reaches(facts, level) ? [] : [at]));
    const about = { policy: name, severities };
    const nobody = dead.map(
      (at): ReadinessFinding => ({
        code: 'RB501',
        severity: 'error',
        params: { ...about, level: at < steps.levels.length ? at + 1 : '_last' },
        mend,
      }),
    );
    const authority =
      dead.length === levels.length || levels.some((level) => reachesAuthority(facts, level, team));
    return authority
      ? nobody
      : [...nobody, { code: 'RB502', severity: 'warning', params: about, mend }];
  });
  const targets = [...all.flatMap(({ steps }) => steps.levels), ...last].flatMap(
    (level) => level.targets,
  );
  const gone = targets.filter((one) => !isKnown(facts, one));
  const people = new Set(targets.flatMap(({ type, id: who }) => (type === 'person' ? [who] : [])));
  return [
    ...found,
    ...[...new Map(gone.map((one) => [`${one.type} ${one.id}`, one])).values()].map(
      ({ type, id: target }): ReadinessFinding => ({
        code: 'RB507',
        severity: 'error',
        params: { policy: name, type, target },
        mend,
      }),
    ),
    ...facts.people
      .filter((one) => one.left && people.has(one.id))
      .map(
        (one): ReadinessFinding => ({
          code: 'RB509',
          severity: 'warning',
          params: { policy: name, name: one.name },
          mend,
        }),
      ),
  ];
};
