import type { Instant } from '../time.ts';
import { canonical } from './canonical.ts';
import { start, step } from './step.ts';
import type { Definition, LogEntry, Stored, TimerChange } from './types.ts';

/** A process as its log alone makes it. `timers` maps each open timer's key to when it is due. */
export type Folded = { stored: Stored; timers: Record<string, Instant>; done: boolean };

/** The first entry that could not be applied again: `replay-unknown-process` or the engine's rejection. */
export type FoldProblem = {
  seq: number;
  process: string;
  code: string;
  params: Record<string, string | number>;
};

/** The same as a problem of a replay: what refused the entry stands in it as a code. */
export const refusedEntry = (problem: FoldProblem): Omit<FoldProblem, 'process'> => {
  const { seq, code, params } = problem;
  if (code === 'replay-unknown-process') return { seq, code, params };
  return { seq, code: 'replay-entry-refused', params: { seq, code } };
};

/** Applies timer changes to what is open; nothing handed in is changed. */
export const withTimers = (
  open: Record<string, Instant>,
  changes: readonly TimerChange[],
): Record<string, Instant> => {
  const next = new Map(Object.entries(open));
  for (const change of changes)
    if (change.type === 'timer.set') next.set(change.key, change.dueAt);
    else next.delete(change.key);
  return Object.fromEntries(next);
};

/**
 * Folds a log, oldest entry first, into the state of each of its processes. The first entry of a
 * process starts it. Stops at the first problem and hands back what was reached until then.
 */
export const fold = (
  definitions: Readonly<Record<string, Definition>>,
  entries: readonly Pick<LogEntry, 'seq' | 'process' | 'at' | 'by' | 'event'>[],
): { processes: Record<string, Folded>; problem?: FoldProblem } => {
  const processes = new Map<string, Folded>();
  const reached = () => Object.fromEntries(processes);
  for (const { seq, process, at, by, event } of entries) {
    const definition = Object.hasOwn(definitions, process) ? definitions[process] : undefined;
    const problem = (code: string, params: FoldProblem['params']) => ({
      processes: reached(),
      problem: { seq, process, code, params },
    });
    if (!definition) return problem('replay-unknown-process', { process });
    const before = processes.get(process);
    const stamped = { ...event, at, by };
    const result = before ? step(definition, before.stored, stamped) : start(definition, stamped);
    if (!result.ok) return problem(result.rejection.code, result.rejection.params);
    processes.set(process, {
      stored: result.stored,
      timers: withTimers(before?.timers ?? {}, result.timers),
      done: result.done,
    });
  }
  return { processes: reached() };
};

/** Whether two stored processes are the same, whatever order their keys stand in. */
export const sameState = (a: Stored, b: Stored): boolean => canonical(a) === canonical(b);

/** Whether the same timers are open and due at the same moments. */
export const sameTimers = (
  a: Readonly<Record<string, Instant>>,
  b: Readonly<Record<string, Instant>>,
): boolean => canonical(a) === canonical(b);
