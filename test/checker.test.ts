import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan } from '../app/domain/runbook/check.ts';
import { run } from '../app/domain/runbook/plan.builder.ts';
import type { Plan } from '../app/domain/runbook/plan.ts';
import { worstByExit, worstCase, worstRemaining } from '../app/domain/runbook/worst-case.ts';
import {
  allWays,
  canEnd,
  enter,
  met,
  steps,
  TooManyPaths,
  type Way,
} from './harness/brute-walk.ts';
import { flatPlan, nestedPlan } from './harness/random-plan.ts';

/** Every way of a plan; plans with too many are passed over. */
const waysOf = (plan: Plan): Way[] => {
  try {
    return allWays(plan);
  } catch (error) {
    if (error instanceof TooManyPaths) return fc.pre(false) as never;
    throw error;
  }
};

type Verdict = { total: number } | 'endless' | 'none';

const longest = (ways: Way[]): Verdict => {
  if (ways.length === 0) return 'none';
  if (ways.some(({ endless }) => endless)) return 'endless';
  return { total: Math.max(...ways.map(({ seconds }) => seconds)) };
};

const verdict = (worst: ReturnType<typeof worstCase>): Verdict => {
  if (worst.bounded) return { total: worst.total };
  return worst.reason === 'no-exit' ? 'none' : 'endless';
};

const agrees = (plan: Plan): Verdict => {
  const ways = waysOf(plan);
  const worst = worstCase(plan);
  expect(verdict(worst)).toEqual(longest(ways));
  if (worst.bounded) {
    expect(worst.way.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(worst.total);
  }
  for (const { exit, worst: toExit } of worstByExit(plan)) {
    expect(verdict(toExit)).toEqual(longest(ways.filter(({ end }) => end === exit.id)));
  }
  return longest(ways);
};

test('the worst case of thousands of random plans is the longest of all their explicit ways', () => {
  const seen = { bounded: 0, endless: 0, none: 0 };
  fc.assert(
    fc.property(flatPlan, (plan) => {
      const found = agrees(plan);
      seen[typeof found === 'string' ? found : 'bounded']++;
    }),
    { numRuns: 4_000 },
  );
  // The plans must not all be of one sort, or the agreement says little.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
});

test('it is so with lanes and included runbooks that stand in loops too', () => {
  const seen = { bounded: 0, endless: 0, none: 0 };
  fc.assert(
    fc.property(nestedPlan, (plan) => {
      const found = agrees(plan);
      seen[typeof found === 'string' ? found : 'bounded']++;
    }),
    { numRuns: 3_000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});

test('what remains, from any place a walk can reach, is the longest of the ways from there', () => {
  fc.assert(
    fc.property(flatPlan, fc.array(fc.nat(), { maxLength: 8 }), (plan, choices) => {
      let at = plan.start;
      let visits = enter(plan, at, {}) ?? {};
      for (const choice of choices) {
        const node = plan.nodes.find(({ id }) => id === at);
        const ways = node ? steps(node, visits).filter(({ to }) => enter(plan, to, visits)) : [];
        const step = ways[choice % Math.max(1, ways.length)];
        if (!step) break;
        visits = enter(plan, step.to, visits) ?? visits;
        at = step.to;
      }
      if (plan.nodes.find(({ id }) => id === at)?.type === 'exit') return;
      const where = run(
        Object.fromEntries(
          Object.entries({ [at]: 1, ...visits }).map(([id, count]) => [
            id,
            [id === at ? 'current' : 'done', count],
          ]),
        ),
      );
      // The opponent counts the place it starts from as one more entry.
      const counted = visits[at];
      const before = counted === undefined ? visits : { ...visits, [at]: counted - 1 };
      let ways: Way[];
      try {
        ways = allWays(plan, at, before);
      } catch {
        return;
      }
      const found = longest(ways);
      expect(worstRemaining(plan, where)).toBe(typeof found === 'string' ? undefined : found.total);
    }),
    { numRuns: 2_000 },
  );
});

test('unreachable steps, dead ends and used-up ways are those that explicit walks find', () => {
  const seen = { RB201: 0, RB202: 0, RB206: 0 };
  fc.assert(
    fc.property(flatPlan, (plan) => {
      const findings = checkPlan(plan, { file: 'x.mdx' });
      const named = (code: keyof typeof seen) => {
        const ids = findings.filter((each) => each.code === code).map(({ params }) => params.step);
        seen[code] += ids.length;
        return ids.sort();
      };
      const reached = met(plan, plan.start);
      const unreached = plan.nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id);
      expect(named('RB201')).toEqual(unreached.sort());

      const ends = (id: string) => ['x', 'y'].some((exit) => met(plan, id).has(exit));
      const dead = plan.nodes.filter(({ id }) => reached.has(id) && !ends(id)).map(({ id }) => id);
      expect(named('RB202')).toEqual(dead.sort());
      expect(named('RB206')).toEqual(usedUpBy(plan).filter(ends).sort());
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});

/** Steps that some explicit walk enters without a way to an end being left. */
const usedUpBy = (plan: Plan): string[] => {
  const stuck = new Set<string>();
  const tried = new Set<string>();
  const go = (id: string, before: Record<string, number>): void => {
    const visits = enter(plan, id, before);
    const key = `${id} ${JSON.stringify(Object.entries(visits ?? {}).sort())}`;
    if (!visits || tried.has(key)) return;
    tried.add(key);
    const node = plan.nodes.find((each) => each.id === id);
    if (!node) return;
    if (!canEnd(plan, id, visits)) stuck.add(id);
    for (const { to } of steps(node, visits)) go(to, visits);
  };
  go(plan.start, {});
  return [...stuck];
};
