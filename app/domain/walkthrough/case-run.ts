import type { Rejection } from '../outcome.ts';
import type { CaseResult, CasesReport, RunbookCase } from '../runbook/case.ts';
import { branchesOf } from '../runbook/graph.ts';
import type { Plan } from '../runbook/plan.ts';
import { type CaseClock, caseClock, MOST_TIMERS } from './case-clock.ts';
import { actorOf, toldBy } from './case-event.ts';
import { branchesEntered, pathOf } from './case-trace.ts';
import { walkthroughDefinition } from './definition.ts';
import { indexPlan, type PlanIndex } from './plan-index.ts';
import { runOf } from './step-run.ts';

type Problem = NonNullable<CaseResult['problem']>;
type Walkthrough = ReturnType<typeof walkthroughDefinition>;

/**
 * Walks one case through a plan (its includes expanded) in a time of its own. Before each event the
 * clock moves to its `at`, firing every timer due by then in order. Stops at the first thing that
 * goes another way; `problem.code` is worded under `case.<code>`. Deterministic, nothing is run.
 */
export const runCase = (plan: Plan, each: RunbookCase): CaseResult =>
  walked(indexPlan(plan), walkthroughDefinition(plan), each).result;

/** Walks every case; `branches` are those of the plan's graph, each with whether a case entered it. */
export const runCases = (plan: Plan, cases: readonly RunbookCase[]): CasesReport => {
  const index = indexPlan(plan);
  const definition = walkthroughDefinition(plan);
  const all = cases.map((each) => walked(index, definition, each));
  const entered = new Set(all.flatMap((each) => [...each.branches]));
  return {
    results: all.map(({ result }) => result),
    branches: branchesOf(plan).map(({ id }) => ({ id, entered: entered.has(id) })),
  };
};

const walked = (
  index: PlanIndex,
  definition: Walkthrough,
  each: RunbookCase,
): { result: CaseResult; branches: ReadonlySet<string> } => {
  const { name, line, inputs } = each;
  const began = caseClock(
    definition,
    { type: 'walkthrough.started', revision: 'case', runbook: index.plan.id, inputs },
    { type: 'person', id: 'case', name: 'case' },
  );
  if (!began.ok) {
    const problem = refused({ event: 'start', step: '_none', at: 0 }, began.rejection, line);
    return { result: { name, line, passed: false, problem, path: [] }, branches: new Set() };
  }
  const { clock } = began;
  const problem = eventProblem(index, clock, each) ?? endProblem(clock, each);
  const { outcome } = clock.run;
  return {
    result: {
      name,
      line,
      passed: problem === null,
      ...(problem && { problem }),
      ...(outcome && { elapsed: outcome.at / 1000 }),
      path: pathOf(clock.happened),
    },
    branches: branchesEntered(index.plan, clock.happened),
  };
};

/** The engine's own code and facts come along, so that the wording can add its sentence. */
const refused = (params: Problem['params'], why: Rejection, line: number): Problem => {
  const facts = Object.entries(why.params).map(([name, fact]) => [`why-${name}`, fact]);
  return {
    code: 'refused',
    params: { ...params, code: why.code, ...Object.fromEntries(facts) },
    line,
  };
};

const currentOf = ({ run }: CaseClock): string =>
  Object.entries(run.steps)
    .flatMap(([id, { status }]) => (status === 'current' ? [id] : []))
    .join(', ');

const eventProblem = (index: PlanIndex, clock: CaseClock, each: RunbookCase): Problem | null => {
  for (const event of each.events) {
    const { line, at } = event;
    const fail = (code: string, params: Problem['params']): Problem => ({ code, params, line });
    if (!clock.until(at)) return fail('too-many-timers', { most: MOST_TIMERS });
    if (event.do === 'expect') {
      const isThere =
        runOf(clock.run, event.step)?.status === 'current' ||
        clock.run.outcome?.exit === event.step;
      if (!isThere) return fail('not-there', { step: event.step, current: currentOf(clock), at });
    } else if (event.do === 'elapse') {
      const waiting = runOf(clock.run, event.step);
      if (!waiting) return fail('not-there', { step: event.step, current: currentOf(clock), at });
      if (waiting.status === 'current') {
        if (waiting.waitUntil === undefined) return fail('no-time', { step: event.step });
        clock.until(waiting.waitUntil / 1000);
      }
    } else {
      const told = toldBy(index, event);
      const rejection = told && clock.tell(told, actorOf(event));
      const step = 'step' in event ? event.step : '_none';
      const params = { event: event.do, step, at, current: currentOf(clock) };
      if (rejection) return refused(params, rejection, line);
    }
  }
  return null;
};

const endProblem = (clock: CaseClock, { line, expect }: RunbookCase): Problem | null => {
  const fail = (code: string, params: Problem['params']): Problem => ({ code, params, line });
  const { outcome } = clock.run;
  if (!outcome) return fail('no-exit', { exit: expect.exit, current: currentOf(clock) });
  if (outcome.exit !== expect.exit)
    return fail('other-exit', { exit: expect.exit, found: outcome.exit });
  if (expect.outcome !== undefined && outcome.outcome !== expect.outcome)
    return fail('other-outcome', { outcome: expect.outcome, found: outcome.outcome });
  const elapsed = outcome.at / 1000;
  if (expect.within !== undefined && elapsed > expect.within)
    return fail('too-long', { within: expect.within, elapsed });
  if (expect.overdue) {
    const wanted = new Set(expect.overdue);
    const found = overdueOf(clock);
    const missing = [...wanted].filter((id) => !found.has(id));
    const extra = [...found].filter((id) => !wanted.has(id));
    if (missing.length > 0) return fail('not-overdue', { steps: missing.join(', ') });
    if (extra.length > 0) return fail('also-overdue', { steps: extra.join(', ') });
  }
  if (expect.pages !== undefined && clock.pages !== expect.pages)
    return fail('other-pages', { pages: expect.pages, found: clock.pages });
  return null;
};

/** Every step that lapsed on any of its visits. */
const overdueOf = ({ happened }: CaseClock): Set<string> =>
  new Set(
    happened.flatMap(({ after }) =>
      Object.entries(after.steps).flatMap(([id, { overdueAt }]) =>
        overdueAt === undefined ? [] : [id],
      ),
    ),
  );
