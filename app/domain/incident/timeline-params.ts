import type { EngineEvent } from '../engine/types.ts';
import type { Instant } from '../time.ts';
import type { PlanIndex } from '../walkthrough/plan-index.ts';
import type { WalkthroughRun } from '../walkthrough/run.ts';
import { runOf } from '../walkthrough/step-run.ts';
import { readTimerKey } from '../walkthrough/timer-key.ts';
import { MASK } from './room-command.ts';

type Params = Record<string, string | number>;

/** The facts that the sentence of a walkthrough's entry needs. Whether something was said is told as `yes` or `no`. */
export const walkthroughParams = (
  index: PlanIndex,
  run: WalkthroughRun,
  at: Instant,
  event: EngineEvent,
): Params => {
  const said = (name: string): string => (typeof event[name] === 'string' ? event[name] : '');
  const step = said('step') || (readTimerKey(said('key'))?.node ?? '');
  const node = index.nodes.get(step)?.node;
  const title = node?.title ?? step;
  const reason = said('reason');
  switch (event.type) {
    case 'walkthrough.started':
      return { title: index.plan.title, revision: said('revision').slice(0, 8) };
    case 'check.ticked':
    case 'check.cleared': {
      const text = node?.checks.find(({ id }) => id === event.check)?.text ?? said('check');
      return { title, text };
    }
    case 'value.recorded': {
      const field = index.inputs.get(said('name'));
      return {
        label: field?.label ?? said('name'),
        value: field?.secret === false ? said('value') : MASK,
      };
    }
    case 'step.done': {
      const left = runOf(run, step);
      return { title, open: left?.left?.at === at ? (left.openChecks ?? 0) : 0 };
    }
    case 'decision.made': {
      const option = said('option');
      const chosen =
        node?.type === 'decision' ? node.options.find(({ id }) => id === option)?.title : undefined;
      return { title, option: chosen ?? option };
    }
    case 'verify.recorded':
      return {
        title,
        value: `${said('value')} ${node?.type === 'verify' ? (node.unit ?? '') : ''}`.trim(),
        passed: event.pass === true ? 'yes' : 'no',
      };
    case 'signal.received':
      return { signal: said('signal') };
    case 'approval.given':
      return {
        title,
        role: said('role'),
        note: said('note'),
        noted: said('note') === '' ? 'no' : 'yes',
      };
    case 'approval.refused':
      return { title, role: said('role'), reason };
    case 'walkthrough.abandoned':
      return { title: index.plan.title, reason };
    case 'deadline.snoozed':
      return { title, minutes: typeof event.minutes === 'number' ? event.minutes : 0, reason };
    case 'reminder.due':
      return { title, audience: node?.type === 'notify' ? node.audience : '' };
    default:
      return { title, ...(reason !== '' && { reason }) };
  }
};
