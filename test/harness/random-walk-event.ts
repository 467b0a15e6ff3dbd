import fc from 'fast-check';
import type { PlanNode } from '../../app/domain/runbook/plan.ts';
import type { WalkthroughEvent } from '../../app/domain/walkthrough/event.ts';
import { type TimerKind, timerEvents } from '../../app/domain/walkthrough/timer-key.ts';

/** Numbers that become an event once it is known where the walkthrough stands. */
export type Pick = { kind: number; step: number; fact: number; wait: number; who: number };

export const randomPicks: fc.Arbitrary<Pick[]> = fc.array(
  fc.record({
    kind: fc.nat(48),
    step: fc.nat(99),
    fact: fc.nat(9),
    wait: fc.nat(60),
    who: fc.nat(1),
  }),
  { minLength: 15, maxLength: 60, size: 'max' },
);

export type Standing = { nodes: PlanNode[]; current: PlanNode[]; left: string[]; timers: string[] };

const timerEvent = (key: string): WalkthroughEvent => {
  const type = timerEvents[key.slice(0, key.indexOf(':')) as TimerKind];
  return { type, key } as WalkthroughEvent;
};

const at = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];

/** Mostly what moves a current step on, sometimes a step back, sometimes something that cannot be. */
export const eventOf = (pick: Pick, standing: Standing): WalkthroughEvent => {
  const { kind, step: place, fact } = pick;
  const { nodes, current, left, timers } = standing;
  const node = at(current, place);
  if (kind < 4) return timerEvent(at(timers, place) ?? `deadline:${place}#1`);
  if (kind < 6)
    return { type: 'step.reopened', step: at(left, place) ?? 'nowhere', reason: 'again' };
  if (kind < 11) {
    const undo = at(
      nodes.filter(({ type }) => type === 'rollback'),
      place,
    );
    return { type: 'rollback.started', step: undo?.id ?? 'nowhere', reason: 'undo' };
  }
  if (kind < 33 && node) return fitting(node, fact);
  if (kind > 40 && node) return beside(node.id, pick);
  return unfitting(pick, at([...nodes.map(({ id }) => id), 'nowhere', '__proto__'], place) ?? '');
};

const fitting = ({ id: step, type }: PlanNode, fact: number): WalkthroughEvent => {
  switch (type) {
    case 'decision':
      return { type: 'decision.made', step, option: ['first', 'second', 'on'][fact % 3] ?? '' };
    case 'verify':
      return { type: 'verify.recorded', step, value: '3', pass: fact > 3 };
    case 'wait':
      return fact > 5
        ? { type: 'signal.received', signal: 'signal:go' }
        : { type: 'wait.ended', step, reason: 'over' };
    case 'escalate':
      return { type: fact > 5 ? 'page.exhausted' : 'page.acknowledged', step };
    case 'approval':
      return fact > 7
        ? { type: 'approval.refused', step, role: 'legal', reason: 'no' }
        : { type: 'approval.given', step, role: fact > 3 ? 'finance' : 'legal' };
    case 'rollback':
      return { type: 'rollback.done', step };
    default:
      if (fact < 2) return { type: 'check.ticked', step, check: fact === 0 ? 'c1' : 'c2' };
      return fact < 4
        ? { type: 'step.skipped', step, reason: 'no need', commander: fact === 3 }
        : { type: 'step.done', step };
  }
};

/** Who does it and when it is due: what leaves the step where it is; now and then everything is given up. */
const beside = (step: string, { kind, fact }: Pick): WalkthroughEvent => {
  if (kind < 43) return { type: 'step.claimed', step };
  if (kind < 45) return { type: 'step.released', step, commander: fact > 6 };
  if (kind === 48 && fact === 0) return { type: 'walkthrough.abandoned', reason: 'not ours' };
  return {
    type: 'deadline.snoozed',
    step,
    minutes: [1, 2, 5, 7][fact % 4] ?? 1,
    reason: 'held up',
  };
};

const unfitting = ({ kind, fact }: Pick, step: string): WalkthroughEvent => {
  const reason = fact === 1 ? ' ' : 'because';
  switch (kind % 8) {
    case 0:
      return { type: 'check.cleared', step, check: fact > 5 ? 'c1' : 'c2' };
    case 1:
      return {
        type: 'value.recorded',
        name: ['region', 'key', '__proto__'][fact % 3] ?? '',
        value: fact > 5 ? 'eu-1' : 'EU',
      };
    case 2:
      return { type: 'step.skipped', step, reason };
    case 3:
      return { type: 'step.reopened', step, reason };
    case 4:
      return { type: 'rollback.started', step, reason };
    case 5:
      return { type: 'decision.made', step, option: 'none' };
    case 6:
      return { type: 'approval.given', step, role: 'nobody' };
    default:
      return { type: 'step.done', step };
  }
};
