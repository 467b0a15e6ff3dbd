import fc from 'fast-check';
import type { NodeId, Plan } from '../../app/domain/runbook/plan.ts';
import {
  aCheck,
  aDecision,
  aLane,
  aNotify,
  anApproval,
  anEscalate,
  anExit,
  anIncluded,
  anInput,
  aParallel,
  aPlan,
  aRollback,
  aStep,
  aVerify,
  aWait,
  type Draft,
} from './plan-builder.ts';

/** What a random step is made of; numbers are places in its list, taken modulo its length. */
type Recipe = {
  kind: number;
  a: number;
  b: number;
  deadline: number;
  lapse: number;
  maxVisits: number;
  extra: number;
  lists: Recipe[][];
};

const leaf = (lists: fc.Arbitrary<Recipe[][]>): fc.Arbitrary<Recipe> =>
  fc.record({
    kind: fc.nat(11),
    a: fc.nat(9),
    b: fc.nat(9),
    deadline: fc.nat(5),
    lapse: fc.nat(3),
    maxVisits: fc.nat(5),
    extra: fc.nat(5),
    lists,
  });

const listOf = (depth: number): fc.Arbitrary<Recipe[]> =>
  fc.array(
    leaf(
      depth === 0 ? fc.constant([]) : fc.array(listOf(depth - 1), { minLength: 1, maxLength: 3 }),
    ),
    { minLength: depth === 2 ? 2 : 1, maxLength: depth === 2 ? 6 : 3, size: 'max' },
  );

const built = (recipes: Recipe[], prefix: string, end: NodeId): Draft[] => {
  const id = (i: number): NodeId => `${prefix}${i}`;
  const to = (place: number): NodeId => {
    const at = place % (recipes.length + 1);
    return at === recipes.length ? end : id(at);
  };
  return recipes.flatMap((recipe, i): Draft[] => {
    const { kind, a, b, deadline, lapse, maxVisits, extra, lists } = recipe;
    const shared = {
      ...(deadline > 1 && { deadline: deadline * 30 }),
      ...(lapse === 1 && { onLapse: { type: 'escalate' as const } }),
      ...(lapse === 2 && { onLapse: { type: 'goto' as const, to: to(a) } }),
      ...(maxVisits > 2 && { maxVisits: maxVisits - 2 }),
    };
    switch (kind) {
      case 2:
        return [aDecision(id(i), { first: to(a), second: to(b), on: to(i + 1) }, shared)];
      case 3:
        return [aVerify(id(i), { ...shared, ...(extra > 2 && { onFail: to(a) }) })];
      case 4:
        return [
          aWait(id(i), {
            ...shared,
            ...(extra > 1 && { for: extra * 20 }),
            ...(extra < 4 && { until: { type: 'signal' as const, name: 'go' } }),
            ...(b > 5 && { onTimeout: to(a) }),
          }),
        ];
      case 5:
        return [anEscalate(id(i), { ...shared, ...(extra > 2 && { onExhausted: to(a) }) })];
      case 6:
        return [aNotify(id(i), extra > 3 ? { every: extra * 25 } : {})];
      case 7:
        return [
          anApproval(id(i), {
            ...shared,
            roles: ['finance', 'legal'],
            quorum: 1 + (extra % 2),
            ...(b > 5 && { onRefused: to(a) }),
          }),
        ];
      case 8:
      case 10:
        if (lists.length === 0) break;
        return [
          aParallel(
            id(i),
            lists.map((each, n) => aLane(`l${n}`, built(each, `${id(i)}-${n}-`, '@join'))),
            shared,
          ),
        ];
      case 9:
      case 11:
        if (!lists[0]) break;
        return [anIncluded(id(i), built(lists[0], `${id(i)}/`, '@return'), shared)];
    }
    const step = aStep(id(i), {
      ...shared,
      critical: extra === 1,
      checks: extra > 3 ? [aCheck('c1'), aCheck('c2')] : [],
    });
    return extra === 2 || extra === 3
      ? [step, aRollback(`${id(i)}-undo`, id(i), deadline > 2 ? shared : {})]
      : [step];
  });
};

/** Plans of every kind of step, nested up to two deep, with jumps to anywhere in the same list. */
export const randomPlan: fc.Arbitrary<Plan> = listOf(2).map((recipes) =>
  aPlan([...built(recipes, 'n', 'end'), anExit('end'), anExit('stop', 'aborted')], {
    inputs: [anInput('region', { pattern: '[a-z]{2}-\\d' }), anInput('key', { secret: true })],
    escalation: 'primary',
  }),
);
