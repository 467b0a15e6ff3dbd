import type { Effect, Stamp } from '../engine/types.ts';
import type { Seconds } from '../time.ts';
import type { WalkthroughEvent } from './event.ts';
import type { MachineRun, Mark } from './run.ts';

/** What the machine is told. A join reaches an action as an event of XState's own, without a stamp. */
export type Told = WalkthroughEvent & Stamp;

/** What a change asks of the world, as data. */
export type Asked =
  | { type: 'timer.set'; key: string; dueIn: Seconds }
  | { type: 'timer.clear'; key: string }
  | Effect;

export type Change = { run: MachineRun; ask: Asked[] };

/** One rule of the walkthrough: a pure function that an action of the machine carries out. */
export type Rule = (run: MachineRun, now: Mark, event: Told) => Change;

export const unasked = (run: MachineRun): Change => ({ run, ask: [] });
