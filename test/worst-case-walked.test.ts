import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allNodes } from '../app/domain/runbook/graph.ts';
import type { Plan, PlanNode } from '../app/domain/runbook/plan.ts';
import { worstCase, worstRemaining } from '../app/domain/runbook/worst-case.ts';
import { type CaseClock, caseClock } from '../app/domain/walkthrough/case-clock.ts';
import { walkthroughDefinition } from '../app/domain/walkthrough/definition.ts';
import type { WalkthroughEvent } from '../app/domain/walkthrough/event.ts';
import { flatPlan, nestedPlan } from './harness/random-plan.ts';

const someone = { type: 'person', id: 'p', name: 'P' } as const;

/** Every act that may end a step, whatever comes of it. */
const acts = (node: PlanNode): WalkthroughEvent[] => {
  const step = node.id;
  switch (node.type) {
    case 'step':
      return [{ type: 'step.done', step }];
    case 'decision':
      return node.options.map(({ id }) => ({ type: 'decision.made', step, option: id }));
    case 'verify':
      return [true, false].map((pass) => ({ type: 'verify.recorded', step, value: 'seen', pass }));
    case 'wait':
      return [{ type: 'wait.ended', step, reason: 'over' }];
    case 'escalate':
      return [
        { type: 'page.acknowledged', step },
        { type: 'page.exhausted', step },
      ];
    case 'approval':
      return [
        { type: 'approval.given', step, role: 'lead' },
        { type: 'approval.refused', step, role: 'lead', reason: 'no' },
      ];
    default:
      return [];
  }
};

const walking = (plan: Plan): CaseClock => {
  const began = caseClock(
    walkthroughDefinition(plan),
    { type: 'walkthrough.started', revision: 'r', runbook: plan.id, inputs: {} },
    someone,
  );
  if (!began.ok) throw new Error(began.rejection.code);
  return began.clock;
};

/**
 * Walks the machine itself: whatever falls due first is answered a moment before or left to lapse, as
 * `choices` say. Answers what remained at most by each reckoning on the way; null when it got stuck.
 */
const walk = (plan: Plan, choices: number[]): { elapsed: number; reckoned: number[] } | null => {
  const nodes = new Map(allNodes(plan).map((node) => [node.id, node]));
  const clock = walking(plan);
  const reckoned: number[] = [];
  for (const choice of choices) {
    if (clock.done) return { elapsed: (clock.run.outcome?.at ?? 0) / 1000, reckoned };
    const remaining = worstRemaining(plan, clock.run);
    if (remaining !== undefined) reckoned.push(clock.now + remaining);
    const due = Object.entries(clock.run.steps)
      .filter(([, { status }]) => status === 'current')
      .flatMap(([id, { dueAt, overdueAt, waitUntil }]) => {
        const times = [overdueAt === undefined ? dueAt : undefined, waitUntil];
        const at = Math.min(...times.flatMap((time) => time ?? []));
        return Number.isFinite(at) ? [{ id, at: at / 1000 }] : [];
      })
      .sort((a, b) => a.at - b.at)[0];
    if (!due) return null;
    clock.until(Math.max(clock.now, due.at - 0.001));
    const possible = acts(nodes.get(due.id) as PlanNode);
    const act = possible[choice % (possible.length + 1)];
    if (!act || clock.tell(act, someone) !== null) {
      clock.until(due.at);
      if (
        clock.run.steps[due.id]?.overdueAt !== undefined &&
        clock.run.steps[due.id]?.status === 'current'
      ) {
        return null;
      }
    }
  }
  return null;
};

const neverLonger = (plans: fc.Arbitrary<Plan>, numRuns: number): number => {
  let finished = 0;
  let longest = 0;
  const choices = fc.array(fc.nat({ max: 11 }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(plans, fc.array(choices, { minLength: 4, maxLength: 4 }), (plan, walks) => {
      const worst = worstCase(plan);
      fc.pre(worst.bounded);
      for (const each of walks) {
        const walked = walk(plan, each);
        if (!walked || !worst.bounded) continue;
        finished++;
        if (walked.elapsed > worst.total - 1) longest++;
        expect(walked.elapsed).toBeLessThanOrEqual(worst.total);
      }
    }),
    { numRuns },
  );
  // Some walks must come as far as the worst case, or it would be no maximum.
  expect(longest).toBeGreaterThan(10);
  return finished;
};

test('no walk of the machine that keeps its deadlines takes longer than the worst case', () => {
  expect(neverLonger(flatPlan, 150)).toBeGreaterThan(100);
});

test('nor with lanes and included runbooks', () => {
  expect(neverLonger(nestedPlan, 100)).toBeGreaterThan(50);
});

test('what remains, reckoned at any step on the way, is never less than it took', () => {
  fc.assert(
    fc.property(
      fc.oneof(flatPlan, nestedPlan),
      fc.array(fc.nat({ max: 11 }), { minLength: 30, maxLength: 30 }),
      (plan, each) => {
        fc.pre(worstCase(plan).bounded);
        const walked = walk(plan, each);
        fc.pre(walked !== null);
        for (const reckoned of walked?.reckoned ?? []) {
          expect(walked?.elapsed).toBeLessThanOrEqual(reckoned + 0.001);
        }
      },
    ),
    { numRuns: 150 },
  );
});
