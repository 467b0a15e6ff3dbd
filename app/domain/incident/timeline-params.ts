import type { EngineEvent } from '../engine/types.ts';
import type { Instant } from '../time.ts';
import type { PlanIndex } from '../walkthrough/plan-index.ts';
import type { WalkthroughRun } from '../walkthrough/run.ts';
import { runOf } from '../walkthrough/step-run.ts';
import { readTimerKey } from '../walkthrough/timer-key.ts';
import { MASK } from './room-command.ts';

type Params = Record<string, string | number>;

/** The facts an entry's sentence needs. Whether something was said is told as `yes` or `no`. */
export const timelineParams = (
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
    case 'incident.declared':
      return { title: said('title'), severity: said('severity'), kind: said('kind') };
    case 'incident.resolved':
      return { summary: said('summary'), told: said('summary') === '' ? 'no' : 'yes' };
    case 'note.added':
      return { text: said('text') };
    case 'gap.reported':
      return {
        number: typeof event.number === 'number' ? event.number : 0,
        title: said('title'),
        placed: said('title') === '' ? 'no' : 'yes',
        text: said('text'),
      };
    case 'file.attached':
      return { name: said('name'), size: typeof event.size === 'number' ? event.size : 0 };
    case 'severity.changed':
      return { severity: said('severity'), reason };
    case 'role.taken': {
      const role = said('role');
      return { role: index.plan.roles.find(({ id }) => id === role)?.title ?? role };
    }
    case 'role.handed': {
      const role = said('role');
      const { name } = event.to as { name: string };
      return { role: index.plan.roles.find(({ id }) => id === role)?.title ?? role, to: name };
    }
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
    case 'reminder.due':
      return { title, audience: node?.type === 'notify' ? node.audience : '' };
    default:
      return { title, ...(reason !== '' && { reason }) };
  }
};
