import type { Actor } from '../engine/types.ts';
import type { CaseEvent } from '../runbook/case.ts';
import type { WalkthroughEvent } from './event.ts';
import type { PlanIndex } from './plan-index.ts';

/** Whoever acts in a case. Each agreement of an approval is somebody else's. */
export const actorOf = (event: CaseEvent): Actor => {
  const name = 'role' in event ? event.role : 'case';
  return { type: 'person', id: event.do === 'approve' ? `${name}:${event.line}` : name, name };
};

/** What an event of a case tells the walkthrough; null when it only looks or waits. */
export const toldBy = (index: PlanIndex, event: CaseEvent): WalkthroughEvent | null => {
  switch (event.do) {
    case 'expect':
    case 'elapse':
      return null;
    case 'complete':
      return completing(index, event.step, event.reason);
    case 'skip':
      return { type: 'step.skipped', step: event.step, reason: because(event), commander: true };
    case 'reopen':
      return { type: 'step.reopened', step: event.step, reason: because(event) };
    case 'rollback':
      return { type: 'rollback.started', step: event.step, reason: because(event) };
    case 'acknowledge':
      return { type: 'page.acknowledged', step: event.step };
    case 'exhaust':
      return { type: 'page.exhausted', step: event.step };
    case 'choose':
      return { type: 'decision.made', step: event.step, option: event.option };
    case 'record':
      return { type: 'value.recorded', name: event.name, value: event.value };
    case 'verify':
      return { type: 'verify.recorded', step: event.step, value: event.value, pass: event.pass };
    case 'approve':
      return { type: 'approval.given', step: event.step, role: event.role };
    case 'refuse':
      return {
        type: 'approval.refused',
        step: event.step,
        role: event.role,
        reason: because(event),
      };
    case 'signal':
      return { type: 'signal.received', signal: event.signal };
  }
};

/** A case need not say why; the walkthrough asks for a reason all the same. */
const because = ({ reason = '' }: { reason?: string }): string => (reason === '' ? 'case' : reason);

const completing = (index: PlanIndex, step: string, reason?: string): WalkthroughEvent => {
  switch (index.nodes.get(step)?.node.type) {
    case 'rollback':
      return { type: 'rollback.done', step };
    case 'wait':
      return { type: 'wait.ended', step, reason: because({ reason }) };
    default:
      return { type: 'step.done', step };
  }
};
