import type { DrillKind } from '../drill/drill.ts';
import type { Effect } from '../engine/types.ts';
import type { IncidentKind } from '../incident/incident.ts';
import type { NoticeType } from '../review/notices.ts';
import type { Severity } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';

/** Where a message goes: a person's contact point, or a channel of the organisation. Addresses are looked up when it is sent. */
export type Recipient =
  | { type: 'contact'; person: string; contact: string }
  | { type: 'channel'; channel: string }
  /** An e-mail address that is not a person's contact: a new one to check, or one that was left. */
  | { type: 'address'; person: string; address: string };

/** What a message says of its incident, as it was when the message was asked for. */
export type MessageIncident = {
  id: string;
  number: number;
  title: string;
  severity: Severity;
  kind: IncidentKind;
};

/** What is said: facts only; the catalogue words it in the recipient's language and zone. */
export type Message =
  | {
      type: 'page';
      incident: MessageIncident;
      /** The escalation that asks; acknowledging goes to it. */
      escalation: string;
      level: number;
      reason: 'escalate' | 'lapse' | 'manual' | 'dead-letter';
      title: string;
      text?: string;
      /** Who asked by hand. */
      by?: string;
      since: Instant;
    }
  /** Pages that came too late to be sent one by one, in one. */
  | {
      type: 'pages-folded';
      pages: { incident: MessageIncident; escalation: string; title: string }[];
    }
  /** Tells who was paged that somebody else has it. */
  | { type: 'page-closed'; incident: MessageIncident; title: string; by: string }
  | { type: 'update'; incident: MessageIncident; audience: string; title: string; text: string }
  /** Reminds whoever owes the next update of the incident. */
  | { type: 'update-due'; incident: MessageIncident }
  /** Tells whoever led the incident that its retrospective is due, or still is. */
  | { type: 'retrospective-due'; incident: MessageIncident; due: Instant }
  /** Tells whoever does a step that its deadline is near. */
  | { type: 'deadline-near'; incident: MessageIncident; title: string; due: Instant }
  /** Tells of a review cycle; `late` is what it waits for. */
  | {
      type: 'review';
      review: { id: string; number: number; title: string };
      what: NoticeType;
      late?: string;
      startsAt: Instant;
      zone: string;
    }
  | { type: 'contact-check'; code: string }
  | { type: 'contact-test' }
  /** Reminds the owner of a planned drill. */
  | {
      type: 'drill-near';
      drill: { id: string; number: number; title: string; kind: DrillKind; on: string };
    }
  /** Once a week: what is overdue among the runbooks, as findings; `count` of them in all. */
  | {
      type: 'evidence-digest';
      findings: { code: string; params: Record<string, string | number> }[];
      count: number;
    }
  /** Tells an address that it lets its person in no more. */
  | { type: 'email-changed'; name: string };

/** Asks the outbox to send. After `within` seconds it is given up as a dead letter. */
export type SendEffect = Effect & {
  type: 'send';
  to: Recipient;
  message: Message;
  within: Seconds;
};

/**
 * What the outbox tells the process that asked, as events of the clock. `failed` comes once for
 * each contact that could not be reached at the first try; `dead` when it is given up.
 */
export type DeliveryEvent =
  | { type: 'delivery.handed'; key: string; lateness: Seconds }
  | { type: 'delivery.failed'; key: string; code: string }
  | { type: 'delivery.dead'; key: string; code: string };
