import { setup } from 'xstate';
import type { Stamp } from '../engine/types.ts';
import type { Change, Rule, Told } from './change.ts';
import type { WalkthroughEvent } from './event.ts';
import type { MachineRun, Mark } from './run.ts';

type Starting = Stamp & Extract<WalkthroughEvent, { type: 'walkthrough.started' }>;

export const walkthroughSetup = setup({
  types: {} as {
    context: MachineRun;
    events: Told;
    input: { event: Starting };
  },
});

export type MachineConfig = Parameters<typeof walkthroughSetup.createMachine>[0];
export type StateConfig = NonNullable<MachineConfig['states']>[string];

/** A transition of ours: where it leads, when it may, and what it records. */
export type Way = {
  target?: string;
  reenter?: boolean;
  guard?: (args: { context: MachineRun; event: Told }) => boolean;
  actions?: ReturnType<typeof act>;
};

/** A stamped event says when it is; a join, which XState raises by itself, happens at the newest one. */
const nowOf = (run: MachineRun, event: Partial<Stamp>): Mark =>
  event.at === undefined || event.by === undefined ? run.last : { by: event.by, at: event.at };

/** Carries a rule out: its run becomes the context, what it asks for becomes custom actions. */
export const act = (...rules: Rule[]) =>
  walkthroughSetup.enqueueActions(({ context, event, enqueue }) => {
    const now = nowOf(context, event);
    const start: Change = { run: { ...context, last: now }, ask: [] };
    const { run, ask } = rules.reduce((so, rule): Change => {
      const next = rule(so.run, now, event);
      return { run: next.run, ask: [...so.ask, ...next.ask] };
    }, start);
    enqueue.assign(run);
    for (const { type, ...params } of ask) enqueue({ type, params } as never);
  });
