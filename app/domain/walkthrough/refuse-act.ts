import { isoOf } from '../iso.ts';
import type { Rejection } from '../outcome.ts';
import type { NodeId, PlanNode } from '../runbook/plan.ts';
import { completesQuorum, hasApproved } from './approval.ts';
import type { Told } from './change.ts';
import { refuseClaim } from './claim.ts';
import { snoozesOf } from './human.ts';
import { barredBy } from './loops.ts';
import type { Placed, PlanIndex } from './plan-index.ts';
import type { StepRun, WalkthroughRun } from './run.ts';
import { runOf } from './step-run.ts';
import { byAt, exhausted, why, whyNotCurrent } from './why.ts';

/** Acts on a step that is current. */
export type Act = Exclude<
  Told & { step: string },
  { type: 'value.recorded' | 'step.reopened' | 'rollback.started' }
>;

const KINDS: Partial<Record<Act['type'], PlanNode['type'][]>> = {
  'step.done': ['step', 'include'],
  'step.skipped': ['step', 'verify', 'escalate', 'approval'],
  'decision.made': ['decision'],
  'verify.recorded': ['verify'],
  'wait.ended': ['wait'],
  'page.acknowledged': ['escalate'],
  'page.exhausted': ['escalate'],
  'approval.given': ['approval'],
  'approval.refused': ['approval'],
  'rollback.done': ['rollback'],
};

/** Acts that no step takes whose steps inside are worked through one by one. */
const ON_ONE = new Set<Act['type']>(['step.done', 'step.claimed', 'step.released']);

/** Why an act on a current step is refused, or null. The order is that of what helps most to know. */
export const refuseAct = (index: PlanIndex, run: WalkthroughRun, event: Act): Rejection | null => {
  const placed = index.nodes.get(event.step);
  if (!placed) return why('unknown-step', { step: event.step });
  const { node } = placed;
  const kinds = KINDS[event.type];
  if ((kinds && !kinds.includes(node.type)) || (ON_ONE.has(event.type) && index.inner.has(node.id)))
    return why(event.type === 'step.skipped' ? 'cannot-skip' : 'wrong-act', {
      title: node.title,
      kind: node.type,
    });
  const step = runOf(run, node.id);
  if (step?.status !== 'current') return whyNotCurrent(node, step);
  return refuseFacts(node, step, event) ?? refuseWay(index, run, placed, step, event);
};

const refuseFacts = (node: PlanNode, step: StepRun, event: Act): Rejection | null => {
  const { title } = node;
  switch (event.type) {
    case 'check.ticked':
    case 'check.cleared':
      return refuseCheck(node, step, event);
    case 'step.skipped': {
      if (event.reason.trim() === '') return why('reason-required', { title });
      const critical = (node.type === 'step' && node.critical) || node.type === 'approval';
      return critical && event.commander !== true
        ? why('critical-needs-commander', { title })
        : null;
    }
    case 'step.claimed':
    case 'step.released':
      return refuseClaim(node, step, event);
    case 'deadline.snoozed':
      return refuseSnooze(node, step, event);
    case 'wait.ended':
      return event.reason.trim() === '' ? why('reason-required', { title }) : null;
    case 'decision.made':
      return node.type === 'decision' && !node.options.some(({ id }) => id === event.option)
        ? why('unknown-option', { title, option: event.option })
        : null;
    case 'verify.recorded':
      return event.value.trim() === '' ? why('observed-required', { title }) : null;
    case 'approval.given':
    case 'approval.refused':
      if (node.type === 'approval' && !node.roles.includes(event.role))
        return why('not-an-approving-role', { title, role: event.role });
      if (event.type === 'approval.refused')
        return event.reason.trim() === '' ? why('reason-required', { title }) : null;
      return hasApproved(step, event.by) ? why('already-approved', { title }) : null;
    default:
      return null;
  }
};

const refuseSnooze = (
  node: PlanNode,
  { dueAt, overdueAt, snoozed }: StepRun,
  event: Act & { type: 'deadline.snoozed' },
): Rejection | null => {
  const { title } = node;
  const choices = snoozesOf(node);
  if (dueAt === undefined || choices.length === 0) return why('no-snooze', { title });
  if (overdueAt !== undefined || event.at >= dueAt)
    return why('deadline-passed', { title, at: isoOf(dueAt) });
  if (snoozed) return why('already-snoozed', { title, ...byAt(snoozed.mark) });
  if (!choices.includes(event.minutes))
    return why('snooze-choice', { title, choices: choices.join(', ') });
  return event.reason.trim() === '' ? why('reason-required', { title }) : null;
};

const refuseCheck = (
  node: PlanNode,
  step: StepRun,
  event: Act & { type: 'check.ticked' | 'check.cleared' },
): Rejection | null => {
  const check = node.checks.find(({ id }) => id === event.check);
  if (!check) return why('unknown-check', { title: node.title, check: event.check });
  const mark = Object.hasOwn(step.checks, check.id) ? step.checks[check.id] : undefined;
  if (event.type === 'check.cleared')
    return mark ? null : why('check-not-ticked', { text: check.text });
  return mark ? why('check-already-ticked', { text: check.text, ...byAt(mark) }) : null;
};

const refuseWay = (
  index: PlanIndex,
  run: WalkthroughRun,
  { node, region }: Placed,
  step: StepRun,
  event: Act,
): Rejection | null => {
  const to = wayOf(node, step, event);
  const barred = to === undefined ? null : barredBy(index, run, region, to);
  return barred ? exhausted(index, barred) : null;
};

/** Where an act leads, or undefined when the step stays current. */
export const wayOf = (node: PlanNode, step: StepRun, event: Act): NodeId | undefined => {
  switch (node.type) {
    case 'decision':
      return event.type === 'decision.made'
        ? node.options.find(({ id }) => id === event.option)?.to
        : undefined;
    case 'verify':
      if (event.type === 'verify.recorded') return event.pass ? node.next : node.onFail;
      return event.type === 'step.skipped' ? node.next : undefined;
    case 'escalate':
      if (event.type === 'page.exhausted') return node.onExhausted ?? node.next;
      return event.type === 'page.acknowledged' || event.type === 'step.skipped'
        ? node.next
        : undefined;
    case 'approval':
      if (event.type === 'approval.refused') return node.onRefused;
      if (event.type === 'step.skipped') return node.next;
      return event.type === 'approval.given' && completesQuorum(node, step, event.role)
        ? node.next
        : undefined;
    case 'wait':
      return event.type === 'wait.ended' ? node.next : undefined;
    case 'step':
      return event.type === 'step.done' || event.type === 'step.skipped' ? node.next : undefined;
    case 'include':
      return event.type === 'step.done' ? node.next : undefined;
    default:
      return undefined;
  }
};
