import type { Stamp } from '../engine/types.ts';
import type { Rejection } from '../outcome.ts';
import { withValue } from './acts.ts';
import type { WalkthroughEvent } from './event.ts';
import { misfit } from './input-pattern.ts';
import { barredBy } from './loops.ts';
import type { PlanIndex } from './plan-index.ts';
import type { MachineRun, Mark } from './run.ts';
import { exhausted, why } from './why.ts';

type Starting = Stamp & Extract<WalkthroughEvent, { type: 'walkthrough.started' }>;

/** The run before its first step: the inputs that were given, and the defaults of the others. */
export const startedRun = (
  index: PlanIndex,
  { inputs, warnAfter, pace, at, by }: Starting,
): MachineRun => {
  const mark: Mark = { by, at };
  const empty: MachineRun = {
    steps: {},
    values: {},
    last: mark,
    started: mark,
    entries: 0,
    reminders: {},
    ...(warnAfter !== undefined && { warnAfter }),
    ...(pace !== undefined && pace !== 1 && { pace }),
  };
  return [...index.inputs.values()].reduce((run, { name, secret, default: usual }) => {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : usual;
    return value === undefined || value === '' ? run : withValue(run, name, value, mark, secret);
  }, empty);
};

/** Why a walkthrough cannot begin: an input that is unknown or does not fit, or a way without an end. */
export const refuseStart = (index: PlanIndex, event: Starting): Rejection | null => {
  for (const [name, value] of Object.entries(event.inputs)) {
    const field = index.inputs.get(name);
    if (!field) return why('unknown-value', { name });
    const refusal = value === '' ? null : misfit(field, value);
    if (refusal) return refusal;
  }
  const nowhere = { steps: {}, values: {} };
  const barred = barredBy(index, nowhere, index.root, index.root.start);
  return barred ? exhausted(index, barred) : null;
};
