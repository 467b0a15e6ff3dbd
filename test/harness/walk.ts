import { withTimers } from '../../app/domain/engine/replay.ts';
import { start, step } from '../../app/domain/engine/step.ts';
import type { Actor, Effect, Stored } from '../../app/domain/engine/types.ts';
import type { Rejection } from '../../app/domain/outcome.ts';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import type { Instant, Seconds } from '../../app/domain/time.ts';
import { runOfStored, walkthroughDefinition } from '../../app/domain/walkthrough/definition.ts';
import type { WalkthroughEvent } from '../../app/domain/walkthrough/event.ts';
import { type TimerKind, timerEvents } from '../../app/domain/walkthrough/timer-key.ts';

/** 2026-11-22T02:00:00Z */
export const T0: Instant = 1_795_312_800_000;
export const ana: Actor = { type: 'person', id: 'p-ana', name: 'Ana' };
export const ben: Actor = { type: 'person', id: 'p-ben', name: 'Ben' };
export const clock: Actor = { type: 'clock' };

/** Walks a plan with a clock of its own; each act tells what came of it. */
export const walk = (
  plan: Plan,
  inputs: Record<string, string> = {},
  more: { warnAfter?: number; pace?: number } = {},
) => {
  const definition = walkthroughDefinition(plan);
  let now = T0;
  const first = start(definition, {
    type: 'walkthrough.started',
    revision: 'r1',
    runbook: plan.id,
    inputs,
    ...more,
    at: now,
    by: ana,
  });
  if (!first.ok) throw new Error(`did not start: ${JSON.stringify(first.rejection)}`);
  let stored: Stored = first.stored;
  let timers = withTimers({}, first.timers);
  let done = first.done;
  const effects: Effect[] = [...first.effects];
  const log: { event: WalkthroughEvent; at: Instant; by: Actor }[] = [
    {
      event: { type: 'walkthrough.started', revision: 'r1', runbook: plan.id, inputs, ...more },
      at: now,
      by: ana,
    },
  ];
  const tell = (event: WalkthroughEvent, by: Actor = ana): Rejection | null => {
    const result = step(definition, stored, { ...event, at: now, by });
    if (!result.ok) return result.rejection;
    stored = result.stored;
    timers = withTimers(timers, result.timers);
    done = result.done;
    effects.push(...result.effects);
    log.push({ event, at: now, by });
    return null;
  };
  const fire = (key: string): Rejection | null => {
    const kind = key.slice(0, key.indexOf(':')) as TimerKind;
    return tell({ type: timerEvents[kind], key } as WalkthroughEvent, clock);
  };
  return {
    definition,
    tell,
    fire,
    done: (id: string) => tell({ type: 'step.done', step: id }),
    /** Lets time pass and fires what falls due on the way, oldest first. */
    pass: (seconds: Seconds) => {
      const until = now + seconds * 1000;
      for (;;) {
        const due = Object.entries(timers)
          .filter(([, dueAt]) => dueAt <= until)
          .sort((a, b) => a[1] - b[1])[0];
        if (!due) break;
        now = Math.max(now, due[1]);
        fire(due[0]);
      }
      now = until;
    },
    at: (instant: Instant) => {
      now = instant;
    },
    get now() {
      return now;
    },
    get stored() {
      return stored;
    },
    get timers() {
      return timers;
    },
    get isDone() {
      return done;
    },
    get run() {
      return runOfStored(stored);
    },
    get current() {
      return Object.entries(runOfStored(stored).steps)
        .filter(([, { status }]) => status === 'current')
        .map(([id]) => id)
        .sort();
    },
    effects,
    log,
  };
};
