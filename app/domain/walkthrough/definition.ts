import type { Definition, Stamp } from '../engine/types.ts';
import type { Plan } from '../runbook/plan.ts';
import type { Told } from './change.ts';
import { compilePlan } from './compile.ts';
import type { WalkthroughEvent } from './event.ts';
import { indexPlan } from './plan-index.ts';
import { refuse } from './refuse.ts';
import type { MachineRun } from './run.ts';
import { refuseStart } from './started-run.ts';
import { why } from './why.ts';

/** The shape of a walkthrough's snapshot; a change that old snapshots do not fit raises it. */
export const WALKTHROUGH_VERSION = 1;

/**
 * The machine of one plan, whose includes have been expanded (one that has not is walked as a single
 * step). A pure function that costs milliseconds: callers keep what it returns by revision.
 * Begins with `walkthrough.started`; the snapshot's context is a `MachineRun`.
 */
export const walkthroughDefinition = (plan: Plan): Definition<WalkthroughEvent & Stamp> => {
  const index = indexPlan(plan);
  return {
    kind: 'walkthrough',
    version: WALKTHROUGH_VERSION,
    machine: compilePlan(index),
    admit: (event) =>
      event.type === 'walkthrough.started' ? refuseStart(index, event) : why('not-started'),
    explain: (snapshot, event) =>
      refuse(index, (snapshot as { context: MachineRun }).context, event as Told) ??
      why('not-possible', { type: event.type }),
  };
};

/** The run in a stored walkthrough. */
export const runOfStored = (stored: { snapshot: unknown }): MachineRun =>
  (stored.snapshot as { context: MachineRun }).context;
