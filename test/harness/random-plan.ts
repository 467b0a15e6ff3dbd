import fc from 'fast-check';
import {
  approval,
  decision,
  escalate,
  exit,
  include,
  lane,
  notify,
  parallel,
  plan,
  step,
  verify,
  wait,
} from '../../app/domain/runbook/plan.builder.ts';
import type { Plan, PlanNode } from '../../app/domain/runbook/plan.ts';

const deadline = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 12 });
const maxVisits = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 2 });

/** A node that leads to any of `places`; jumps that are optional stay away about half of the time. */
const leaf = (id: string, places: string[]): fc.Arbitrary<PlanNode> => {
  const to = fc.constantFrom(...places);
  const maybe = fc.option(to, { nil: undefined });
  const common = {
    deadline,
    maxVisits,
    next: to,
    onLapse: fc.option(to, { nil: undefined, freq: 1 }),
  };
  return fc.oneof(
    { weight: 3, arbitrary: fc.record(common).map((given) => step(id, given)) },
    {
      weight: 3,
      arbitrary: fc
        .record({ deadline, maxVisits, to: fc.array(to, { minLength: 1, maxLength: 3 }) })
        .map((given) => decision(id, given)),
    },
    fc.record({ ...common, onFail: maybe }).map((given) => verify(id, given)),
    fc.record({ ...common, onRefused: maybe }).map((given) => approval(id, given)),
    fc.record({ ...common, onExhausted: maybe }).map((given) => escalate(id, given)),
    fc.record({ maxVisits, next: to }).map((given) => notify(id, given)),
    fc
      .record({
        ...common,
        for: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        onTimeout: maybe,
      })
      .map((given) => wait(id, given)),
  );
};

const leaves = (prefix: string, count: number, ends: string[]): fc.Arbitrary<PlanNode[]> => {
  const ids = Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  return fc.tuple(...ids.map((id) => leaf(id, [...ids, ...ends])));
};

const inner = (prefix: string, ends: string[]) =>
  fc.integer({ min: 1, max: 3 }).chain((count) => leaves(prefix, count, ends));

/** A parallel of two lanes or an included plan, each of up to three steps. */
const composite = (id: string, places: string[]): fc.Arbitrary<PlanNode> => {
  const to = fc.constantFrom(...places);
  const common = {
    deadline: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    maxVisits,
    next: to,
    onLapse: fc.option(to, { nil: undefined, freq: 1 }),
  };
  return fc.oneof(
    fc
      .record({ ...common, one: inner(`${id}p`, ['@join']), two: inner(`${id}q`, ['@join']) })
      .map(({ one, two, ...given }) =>
        parallel(id, { ...given, lanes: [lane('one', ...one), lane('two', ...two)] }),
      ),
    fc
      .record({ ...common, nodes: inner(`${id}/`, ['@return']) })
      .map(({ nodes, ...given }) => include(id, { ...given, plan: plan(...nodes) })),
  );
};

const withExits = (nodes: (places: string[]) => fc.Arbitrary<PlanNode[]>): fc.Arbitrary<Plan> =>
  nodes(['x', 'y']).map((made) => plan(...made, exit('x'), exit('y')));

/** Up to six steps that lead anywhere, loops with and without bounds among them, and two exits. */
export const flatPlan: fc.Arbitrary<Plan> = withExits((ends) =>
  fc.integer({ min: 1, max: 6 }).chain((count) => leaves('n', count, ends)),
);

/** Up to three steps and one or two composites, anywhere, in loops too. */
export const nestedPlan: fc.Arbitrary<Plan> = withExits((ends) =>
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .chain(([plain, holding]) => {
      const ids = [...Array(plain).keys()].map((i) => `n${i}`);
      const holders = [...Array(holding).keys()].map((i) => `c${i}`);
      const places = [...ids, ...holders, ...ends];
      return fc
        .tuple(...ids.map((id) => leaf(id, places)), ...holders.map((id) => composite(id, places)))
        .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));
    }),
);
