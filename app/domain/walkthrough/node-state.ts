import type { NodeId, PlanNode } from '../runbook/plan.ts';
import {
  approve,
  choose,
  clear,
  finish,
  giveReason,
  lapse,
  observe,
  refuseApproval,
  strand,
  tick,
} from './acts.ts';
import type { Rule, Told } from './change.ts';
import { claim, release } from './claim.ts';
import { snooze, warn } from './deadline.ts';
import { enter, markRolledBack } from './enter.ts';
import { isHuman, snoozesOf } from './human.ts';
import { leave, leaveRollback } from './leave.ts';
import { barredBy } from './loops.ts';
import { act, type StateConfig, type Way } from './machine-setup.ts';
import { isExpanded, nodesWithin, type PlanIndex, type Region } from './plan-index.ts';
import { refuse } from './refuse.ts';
import { type Act, wayOf } from './refuse-act.ts';
import type { MachineRun } from './run.ts';
import { signalOf } from './signal.ts';
import { backState, ENDED, nodeState, targetOf } from './state-id.ts';
import { runOf } from './step-run.ts';

type When = (run: MachineRun, event: Told) => boolean;
type On = Record<string, Way[]>;

/** The state of one step: what entering and leaving it does, and what moves it on. */
export const nodeStateConfig = (index: PlanIndex, region: Region, node: PlanNode): StateConfig => {
  const done = `xstate.done.state.${nodeState(node.id)}`;
  const inner = (index.inner.get(node.id) ?? []).flatMap((each) => nodesWithin(index, each));
  const exit = node.type === 'rollback' ? leaveRollback(index, region, node) : leave(node, done);
  const shared = { id: nodeState(node.id), entry: act(enter(node, inner)), exit: act(exit) };
  if (node.type === 'notify')
    return { ...shared, always: { target: targetOf(region, node.next), reenter: true } };
  if (node.type === 'exit') return { ...shared, always: { target: `#${ENDED}` } };
  return {
    ...shared,
    on: {
      ...checksOf(index, node),
      ...lapseOf(index, region, node),
      ...besideOf(index, node),
      ...actsOf(index, region, node),
    },
  };
};

const fits =
  (index: PlanIndex, id: NodeId): When =>
  (run, event) =>
    'step' in event && event.step === id && refuse(index, run, event) === null;

const guarded = (when: When, way: Omit<Way, 'guard'>): Way => ({
  guard: ({ context, event }) => when(context, event),
  ...way,
});

const checksOf = (index: PlanIndex, node: PlanNode): On =>
  node.checks.length === 0
    ? {}
    : {
        'check.ticked': [guarded(fits(index, node.id), { actions: act(tick(node)) })],
        'check.cleared': [guarded(fits(index, node.id), { actions: act(clear(node)) })],
      };

/** Who does it, and when it must be done: what leaves the step where it is. */
const besideOf = (index: PlanIndex, node: PlanNode): On => {
  const stay = (rule: Rule): Way[] => [guarded(fits(index, node.id), { actions: act(rule) })];
  return {
    ...(index.inner.has(node.id)
      ? {}
      : { 'step.claimed': stay(claim(node)), 'step.released': stay(release(node)) }),
    ...(snoozesOf(node).length === 0 ? {} : { 'deadline.snoozed': stay(snooze(node)) }),
  };
};

const lapseOf = (index: PlanIndex, region: Region, node: PlanNode): On => {
  if (node.deadline === undefined) return {};
  const due: When = (run, event) =>
    isTimerOf(run, event, node) && refuse(index, run, event) === null;
  const to = afterLapse(node);
  const warning: On = isHuman(node)
    ? { 'deadline.warning': [guarded(due, { actions: act(warn(node)) })] }
    : {};
  const stay = guarded(due, {
    actions: act(lapse(node, index, to !== undefined || node.onLapse?.type === 'escalate')),
  });
  if (to === undefined) return { ...warning, 'deadline.lapsed': [stay] };
  const go = guarded((run, event) => due(run, event) && barredBy(index, run, region, to) === null, {
    target: targetOf(region, to),
    reenter: true,
    actions: act(lapse(node, index, false)),
  });
  return { ...warning, 'deadline.lapsed': [go, stay] };
};

/** Where a lapse leads; a page that nobody answered by its deadline is exhausted unless it says else. */
const afterLapse = (node: PlanNode): NodeId | undefined => {
  if (node.type === 'wait' && node.onTimeout !== undefined) return node.onTimeout;
  if (node.onLapse) return node.onLapse.type === 'goto' ? node.onLapse.to : undefined;
  return node.type === 'escalate' ? (node.onExhausted ?? node.next) : undefined;
};

const isTimerOf = (run: MachineRun, event: Told, { id }: PlanNode): boolean =>
  'key' in event && event.key.endsWith(`:${id}#${runOf(run, id)?.visits}`);

/** Ways out of a step, by the act that takes them. The guard asks where this very act would lead. */
const actsOf = (index: PlanIndex, region: Region, node: PlanNode): On => {
  const accepts = fits(index, node.id);
  const leads =
    (to: NodeId): When =>
    (run, event) => {
      const step = runOf(run, node.id);
      return accepts(run, event) && step !== undefined && wayOf(node, step, event as Act) === to;
    };
  const go = (to: NodeId, ...rules: Rule[]): Way =>
    guarded(leads(to), { target: targetOf(region, to), reenter: true, actions: act(...rules) });
  const stay = (rule: Rule): Way => guarded(accepts, { actions: act(rule) });
  switch (node.type) {
    case 'step':
      return {
        'step.done': [go(node.next, finish(node))],
        'step.skipped': [go(node.next, giveReason(node))],
      };
    case 'decision':
      return {
        'decision.made': [...new Set(node.options.map(({ to }) => to))].map((to) =>
          go(to, choose(node)),
        ),
      };
    case 'verify':
      return {
        'verify.recorded': [
          go(node.next, observe(node)),
          ...(node.onFail === undefined ? [] : [go(node.onFail, observe(node))]),
          stay(observe(node)),
        ],
        'step.skipped': [go(node.next, giveReason(node))],
      };
    case 'wait':
      return {
        'wait.ended': [go(node.next, giveReason(node))],
        ...waitOf(index, region, node),
      };
    case 'escalate':
      return {
        'page.acknowledged': [go(node.next)],
        'page.exhausted': [go(node.onExhausted ?? node.next)],
        'step.skipped': [go(node.next, giveReason(node))],
      };
    case 'approval':
      return {
        'approval.given': [go(node.next, approve(node)), stay(approve(node))],
        'approval.refused': [
          ...(node.onRefused === undefined ? [] : [go(node.onRefused, refuseApproval(node))]),
          stay(refuseApproval(node)),
        ],
        'step.skipped': [go(node.next, giveReason(node))],
      };
    case 'rollback':
      return {
        'rollback.done': [
          guarded(accepts, {
            target: `#${backState(region)}`,
            actions: act(finish(node), markRolledBack(node.for)),
          }),
        ],
      };
    case 'include':
      return isExpanded(node) ? {} : { 'step.done': [go(node.next, finish(node))] };
    default:
      return {};
  }
};

const waitOf = (index: PlanIndex, region: Region, node: PlanNode & { type: 'wait' }): On => {
  const free: When = (run) => barredBy(index, run, region, node.next) === null;
  const target = { target: targetOf(region, node.next), reenter: true };
  const elapsed: When = (run, event) =>
    isTimerOf(run, event, node) && refuse(index, run, event) === null;
  const awaited = node.until && signalOf(node.until);
  return {
    'wait.elapsed': [
      guarded((run, event) => elapsed(run, event) && free(run, event), target),
      guarded(elapsed, { actions: act(strand(node, index)) }),
    ],
    ...(awaited === undefined
      ? {}
      : {
          'signal.received': [
            guarded(
              (run, event) =>
                event.type === 'signal.received' && event.signal === awaited && free(run, event),
              target,
            ),
          ],
        }),
  };
};
