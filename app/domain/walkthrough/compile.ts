import type { PlanNode } from '../runbook/plan.ts';
import { abandon, recordValue } from './acts.ts';
import { endReminders, repeat } from './enter.ts';
import { act, type StateConfig, type Way, walkthroughSetup } from './machine-setup.ts';
import { nodeStateConfig } from './node-state.ts';
import { isExpanded, type PlanIndex, type Region } from './plan-index.ts';
import { refuse } from './refuse.ts';
import { rollbackOf } from './refuse-back.ts';
import { startedRun } from './started-run.ts';
import { backState, ENDED, endState, nodeState, regionState, targetOf } from './state-id.ts';
import { readTimerKey } from './timer-key.ts';

/**
 * A plan as a statechart: a list of steps is a compound state, a parallel's lanes are regions, an
 * include is a compound state of its own, and a list that has rollbacks is wrapped so that a history
 * state remembers where to return to. Costs milliseconds: keep it by revision.
 */
export const compilePlan = (index: PlanIndex) => {
  const { initial, states, on } = listConfig(index, index.root);
  return walkthroughSetup.createMachine({
    id: '@walkthrough',
    context: ({ input }) => startedRun(index, input.event),
    initial,
    states: { ...states, [ENDED]: { id: ENDED, type: 'final', entry: act(endReminders) } },
    on: {
      ...on,
      'value.recorded': [
        {
          guard: ({ context, event }) => refuse(index, context, event) === null,
          actions: act(recordValue(index)),
        },
      ],
      'walkthrough.abandoned': [
        {
          guard: ({ context, event }) => refuse(index, context, event) === null,
          target: `#${ENDED}`,
          actions: act(abandon),
        },
      ],
      'reminder.due': [...index.nodes.values()].flatMap(({ node }) =>
        node.type === 'notify' && node.every !== undefined ? [reminderOf(index, node)] : [],
      ),
    },
  });
};

const reminderOf = (index: PlanIndex, node: PlanNode & { type: 'notify' }): Way => ({
  guard: ({ context, event }) =>
    event.type === 'reminder.due' &&
    readTimerKey(event.key)?.node === node.id &&
    refuse(index, context, event) === null,
  actions: act(repeat(node)),
});

type ListConfig = {
  initial: string;
  states: Record<string, StateConfig>;
  on: Record<string, Way[]>;
};

const END = '@end';
const WAY = '@way';

/** One list of steps. Its states' keys are the steps' ids, which never begin with `@`. */
const listConfig = (index: PlanIndex, region: Region): ListConfig => {
  const way: Record<string, StateConfig> = {};
  const beside: Record<string, StateConfig> = {};
  for (const node of region.nodes)
    (node.type === 'rollback' ? beside : way)[node.id] = stepConfig(index, region, node);
  const end: Record<string, StateConfig> =
    region.inside.type === 'plan' ? {} : { [END]: { id: endState(region), type: 'final' } };
  const on = { 'step.reopened': region.nodes.map((node) => reopenWay(index, node)) };
  const startsEnded = !Object.hasOwn(way, region.start);
  if (region.rollbacks.length === 0 || startsEnded)
    return { initial: startsEnded ? END : region.start, states: { ...way, ...beside, ...end }, on };
  const wrapped: StateConfig = {
    initial: region.start,
    states: { ...way, '@back': { id: backState(region), type: 'history', history: 'deep' } },
    on: { 'rollback.started': region.rollbacks.map((node) => rollbackWay(index, node)) },
  };
  return { initial: WAY, states: { [WAY]: wrapped, ...beside, ...end }, on };
};

const stepConfig = (index: PlanIndex, region: Region, node: PlanNode): StateConfig => {
  const config = nodeStateConfig(index, region, node);
  const inner = index.inner.get(node.id) ?? [];
  if (node.type === 'parallel') {
    const states = Object.fromEntries(
      inner.map((lane) => [lane.id, { id: regionState(lane), ...listConfig(index, lane) }]),
    );
    return { ...config, type: 'parallel', states, onDone: onward(region, node) };
  }
  const [list] = inner;
  if (!isExpanded(node) || !list) return config;
  const { initial, states, on } = listConfig(index, list);
  return { ...config, initial, states, on: { ...config.on, ...on }, onDone: onward(region, node) };
};

const onward = (region: Region, { next }: PlanNode & { next: string }) => ({
  target: targetOf(region, next),
  reenter: true,
});

const reopenWay = (index: PlanIndex, node: PlanNode): Way => ({
  guard: ({ context, event }) =>
    event.type === 'step.reopened' &&
    event.step === node.id &&
    refuse(index, context, event) === null,
  target: `#${nodeState(node.id)}`,
});

const rollbackWay = (index: PlanIndex, node: PlanNode): Way => ({
  guard: ({ context, event }) =>
    event.type === 'rollback.started' &&
    rollbackOf(index, event.step)?.id === node.id &&
    refuse(index, context, event) === null,
  target: `#${nodeState(node.id)}`,
});
