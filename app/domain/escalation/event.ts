import type { DeliveryEvent, MessageIncident } from '../delivery/message.ts';
import type { ContactAt } from '../delivery/rules.ts';
import type { Actor } from '../engine/types.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Ladder } from './ladder.ts';

/** Somebody a page goes to, with the ways to reach them as they were at that instant, soonest first. */
export type PersonToPage = { id: string; name: string; contacts: ContactAt[] };

/** The step of a walkthrough that asked for the page, on one of its visits. */
export type Asker = { process: string; step: string; visit: number };

export type EscalationReason = 'escalate' | 'lapse' | 'manual' | 'dead-letter';

/**
 * How an escalation begins: everything it goes by, frozen. `ladder` null: neither the policy that was
 * asked for nor a default one is known, so that nobody can be paged. `wanted`: the policy that was
 * asked for and is not known.
 */
export type EscalationStarted = {
  type: 'escalation.started';
  /** The escalation's own id, by which an answer finds it. */
  id: string;
  ladder: Ladder | null;
  policy: { id: string; name: string } | null;
  wanted?: string;
  incident: MessageIncident;
  reason: EscalationReason;
  title: string;
  text?: string;
  asker?: Asker;
  /** When what it is about fell due or was asked for. */
  since: Instant;
};

/**
 * What of these a person asks is told by a use-case that has judged the right (`authorised`); whoever
 * is paged needs none. The others come from the clock: `key` names the timer.
 */
export type EscalationEvent =
  | EscalationStarted
  /** The next level begins with whoever it reaches now; nobody at all is an answer too. */
  | { type: 'escalation.level-entered'; key: string; people: PersonToPage[] }
  /** No level is left. */
  | { type: 'escalation.exhausted'; key: string }
  | { type: 'escalation.contact-due'; key: string }
  | { type: 'escalation.acknowledged'; authorised?: boolean }
  | { type: 'escalation.declined'; reason?: string }
  | { type: 'escalation.handed'; to: PersonToPage; authorised?: boolean }
  | { type: 'escalation.forced'; authorised?: boolean }
  /** Somebody did something in the incident; the last of it is `idle` seconds ago. */
  | { type: 'escalation.stirred'; key: string; idle: Seconds }
  | { type: 'escalation.went-quiet'; key: string }
  | { type: 'escalation.stopped'; cause: StopCause; authorised?: boolean }
  | DeliveryEvent;

export type StopCause = 'resolved' | 'step-left' | 'walkthrough-ended' | 'by-hand';

/** Who did it, for a sentence: the clock is `_clock`. */
export const nameOf = (by: Actor): string => (by.type === 'clock' ? '_clock' : by.name);
