import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventOf, type Pick, randomPicks } from '../../../test/harness/random-walk-event.ts';
import { randomPlan } from '../../../test/harness/random-walk-plan.ts';
import { ana, ben, clock, T0 } from '../../../test/harness/walk.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import { chainEntry, GENESIS, verifyChain } from '../engine/chain.ts';
import { fold, sameState, sameTimers, withTimers } from '../engine/replay.ts';
import { start, step } from '../engine/step.ts';
import type { Definition, LogEntry, Stored } from '../engine/types.ts';
import type { Plan } from '../runbook/plan.ts';
import { awaitsWarning } from './deadline.ts';
import { runOfStored, walkthroughDefinition } from './definition.ts';
import type { WalkthroughEvent } from './event.ts';
import { WARN_AFTER } from './human.ts';
import { indexPlan } from './plan-index.ts';
import type { MachineRun } from './run.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
};

const expectedTimers = (run: MachineRun): Record<string, number> => {
  const timers: Record<string, number> = {};
  for (const [id, step] of Object.entries(run.steps)) {
    const { status, visits, dueAt, overdueAt, waitUntil } = step;
    if (status !== 'current') continue;
    if (awaitsWarning(step) && step.warnAt !== undefined)
      timers[`warning:${id}#${visits}`] = step.warnAt;
    if (dueAt !== undefined && overdueAt === undefined) timers[`deadline:${id}#${visits}`] = dueAt;
    if (waitUntil !== undefined) timers[`wait:${id}#${visits}`] = waitUntil;
  }
  for (const [id, { visit, dueAt }] of Object.entries(run.reminders))
    timers[`reminder:${id}#${visit}`] = dueAt;
  return timers;
};

/** The steps that the statechart itself stands in; states of our own have an `@` in their keys. */
const standing = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => [
        key,
        ...standing(inner),
      ]);

type Walked = {
  entries: LogEntry[];
  texts: string[];
  stored: Stored;
  timers: Record<string, number>;
};

const walkRandomly = (
  plan: Plan,
  picks: readonly Pick[],
  definition: Definition,
): Walked | null => {
  const nodes = [...indexPlan(plan).nodes.values()].map(({ node }) => node);
  const entries: LogEntry[] = [];
  const texts: string[] = [];
  let now = T0;
  const log = (event: WalkthroughEvent, by: typeof ana) => {
    const prev = entries.at(-1)?.hash ?? GENESIS;
    const seq = entries.length + 1;
    const made = chainEntry({ chain: 'i', seq, process: 'w', at: now, by, event, prev }, hash);
    entries.push(made.entry);
    texts.push(made.text);
  };
  const begin: WalkthroughEvent = {
    type: 'walkthrough.started',
    revision: 'r',
    runbook: plan.id,
    inputs: {},
    warnAfter: WARN_AFTER,
  };
  const first = start(definition, { ...begin, at: now, by: ana });
  if (!first.ok) {
    expect(first.rejection.code).toBe('loop-exhausted');
    return null;
  }
  log(begin, ana);
  let { stored } = first;
  let timers = withTimers({}, first.timers);
  for (const pick of picks) {
    const run = runOfStored(stored);
    const isAt = (wanted: string) => (node: { id: string }) =>
      run.steps[node.id]?.status === wanted;
    const event = eventOf(pick, {
      nodes,
      current: nodes.filter(isAt('current')),
      left: Object.keys(run.steps).filter((id) => run.steps[id]?.left !== undefined),
      timers: Object.keys(timers),
    });
    now += pick.wait * 1000;
    // The clock comes early now and then, and finds that nothing is due.
    if ('key' in event && pick.fact > 2) now = Math.max(now, timers[event.key] ?? now);
    const by = 'key' in event ? clock : pick.who ? ana : ben;
    frozen(stored);
    const text = JSON.stringify(stored);
    const from = pick.fact % 2 ? stored : (JSON.parse(text) as Stored);
    const result = step(definition, from, { ...event, at: now, by });
    expect(JSON.stringify(stored)).toBe(text);
    if (!result.ok) {
      const { code, params } = result.rejection;
      expect(code).not.toBe('not-possible');
      expect(sayByCode('rejection', code, params)).not.toBe(`rejection.${code}`);
      continue;
    }
    expect(result.stored.version).toBe(stored.version + 1);
    stored = result.stored;
    timers = withTimers(timers, result.timers);
    log(event, by);
    expect(JSON.parse(JSON.stringify(stored))).toStrictEqual(stored);
    const after = runOfStored(stored);
    expect(timers).toEqual(expectedTimers(after));
    const { value } = stored.snapshot as { value: unknown };
    const isCurrent = ([, { status }]: [string, { status: string }]) => status === 'current';
    expect(new Set(standing(value).filter((key) => !key.includes('@')))).toEqual(
      new Set(
        Object.entries(after.steps)
          .filter(isCurrent)
          .map(([id]) => id),
      ),
    );
    const has = (wanted: string, id: string) => after.steps[id]?.status === wanted;
    if (nodes.some(({ id }) => has('paused', id)))
      expect(nodes.some(({ id, type }) => type === 'rollback' && has('current', id))).toBe(true);
    expect(result.done).toBe(after.outcome !== undefined || after.abandoned !== undefined);
  }
  return { entries, texts, stored, timers };
};

test('whatever happens on whatever plan: nothing throws, refusals change nothing, timers fit, and the log gives the same state', () => {
  fc.assert(
    fc.property(randomPlan, randomPicks, (plan, picks) => {
      const definition = walkthroughDefinition(plan) as Definition;
      const walked = walkRandomly(plan, picks, definition);
      if (!walked) return;
      const again = fold({ w: walkthroughDefinition(plan) as Definition }, walked.entries);
      expect(again.problem).toBeUndefined();
      const folded = again.processes.w;
      expect(folded && sameState(folded.stored, walked.stored)).toBe(true);
      expect(folded && sameTimers(folded.timers, walked.timers)).toBe(true);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 40_000 },
  );
});

test('a chain verifies, and one changed character anywhere is found at its entry', () => {
  fc.assert(
    fc.property(randomPlan, randomPicks, fc.nat(), fc.nat(), fc.nat(), (plan, picks, a, b, c) => {
      const walked = walkRandomly(plan, picks, walkthroughDefinition(plan) as Definition);
      if (!walked) return;
      const rows = walked.entries.map(({ seq, hash: own }, i) => ({
        seq,
        hash: own,
        text: walked.texts[i] ?? '',
      }));
      const last = rows.at(-1);
      const head = { seq: last?.seq ?? 0, hash: last?.hash ?? '' };
      expect(verifyChain(rows, hash, undefined, head)).toEqual({ ok: true, head });
      const i = a % rows.length;
      const changed = rows.map((row, n) => {
        if (n !== i) return row;
        const at = b % row.text.length;
        const old = row.text.charCodeAt(at);
        const other = String.fromCharCode(old === 32 + (c % 90) ? 33 + (c % 90) : 32 + (c % 90));
        return { ...row, text: row.text.slice(0, at) + other + row.text.slice(at + 1) };
      });
      expect(verifyChain(changed, hash)).toMatchObject({
        ok: false,
        seq: i + 1,
        code: 'chain-text-changed',
      });
      const without = rows.filter((_, n) => n !== i);
      expect(verifyChain(without, hash, undefined, head)).toMatchObject({ ok: false, seq: i + 1 });
    }),
    { numRuns: 40, interruptAfterTimeLimit: 40_000 },
  );
});
