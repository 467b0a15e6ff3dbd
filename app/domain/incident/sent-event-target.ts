import type { SentEvent, SentToWalkthrough } from './sent-event.ts';

/** Whom each sent event is for: the incident itself, one of its walkthroughs, or several processes at once. */
const targets = {
  'note.added': 'incident',
  'severity.changed': 'incident',
  'role.taken': 'incident',
  'role.assigned': 'incident',
  'role.offered': 'incident',
  'role.accepted': 'incident',
  'role.declined': 'incident',
  'role.left': 'incident',
  'responder.joined': 'incident',
  'responder.left': 'incident',
  'fact.pinned': 'incident',
  'fact.unpinned': 'incident',
  'link.added': 'incident',
  'update.published': 'incident',
  'incident.acknowledged': 'incident',
  'incident.mitigated': 'incident',
  'incident.resolved': 'incident',
  'incident.reopened': 'incident',
  'incident.cancelled': 'several',
  'incident.merged': 'several',
  'walkthrough.adopted': 'several',
  'walkthrough.abandoned': 'walkthrough',
  'step.claimed': 'walkthrough',
  'step.released': 'walkthrough',
  'deadline.snoozed': 'walkthrough',
  'check.ticked': 'walkthrough',
  'check.cleared': 'walkthrough',
  'value.recorded': 'walkthrough',
  'step.done': 'walkthrough',
  'step.skipped': 'walkthrough',
  'step.reopened': 'walkthrough',
  'decision.made': 'walkthrough',
  'verify.recorded': 'walkthrough',
  'wait.ended': 'walkthrough',
  'signal.received': 'walkthrough',
  'page.acknowledged': 'walkthrough',
  'page.exhausted': 'walkthrough',
  'approval.given': 'walkthrough',
  'approval.refused': 'walkthrough',
  'rollback.started': 'walkthrough',
  'rollback.done': 'walkthrough',
} as const satisfies {
  [T in SentEvent['type']]: T extends SentToWalkthrough['type']
    ? 'walkthrough'
    : 'incident' | 'several';
};

type Targets = typeof targets;
type Of<W> = { [T in keyof Targets]: Targets[T] extends W ? T : never }[keyof Targets];

/** An event of the incident itself. */
export type SentToIncident = Extract<SentEvent, { type: Of<'incident'> }>;

export const isForWalkthrough = (event: SentEvent): event is SentToWalkthrough =>
  targets[event.type] === 'walkthrough';

export const isForIncident = (event: SentEvent): event is SentToIncident =>
  targets[event.type] === 'incident';
