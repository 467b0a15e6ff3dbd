import type { NotificationRules } from '../../app/domain/delivery/rules.ts';
import type { Effect } from '../../app/domain/engine/types.ts';
import type { Instant, Seconds } from '../../app/domain/time.ts';

/** A row of the outbox with all that is known of its delivery. */
export type DeliveryRow = {
  id: number;
  key: string;
  /** Null: no process asked for it. */
  processId: string | null;
  effect: Effect;
  createdAt: Instant;
  sentAt: Instant | null;
  /** What is delivered one after the other: one contact, one channel. */
  lane: string;
  nextAt: Instant;
  attempts: number;
  deadlineAt: Instant | null;
  deadAt: Instant | null;
  /** Why the last try failed. */
  lastCode: string | null;
  /** How long after it was asked for it was handed over. */
  lateness: Seconds | null;
  /** The key of the row that carries it, with others of its lane. */
  foldedInto: string | null;
};

export type ChannelKind = 'webhook' | 'email' | 'push';
export type ChannelRow = {
  id: string;
  name: string;
  kind: ChannelKind;
  address: string;
  audiences: string[];
  createdAt: Instant;
};
export type ContactCheckRow = {
  contactId: string;
  fingerprint: string;
  triesLeft: number;
  sentAt: Instant;
  expiresAt: Instant;
};
/** A page that a link acknowledges, with the words to show. */
export type LinkedPage = {
  escalation: string;
  incident: string;
  number: number;
  title: string;
};
export type AcknowledgeLinkRow = {
  hash: string;
  personId: string;
  pages: LinkedPage[];
  expiresAt: Instant;
  usedAt: Instant | null;
};
export type OutboxDepth = { waiting: number; dead: number; oldest: Instant | null };

export type DeliveryReads = {
  delivery(id: number): Promise<DeliveryRow | null>;
  deliveryByKey(key: string): Promise<DeliveryRow | null>;
  lastOfLane(lane: string): Promise<DeliveryRow | null>;
  /** The oldest row of each lane that is due, by the id of the row. */
  lanesDue(now: Instant, limit: number): Promise<{ id: number; lane: string }[]>;
  /** What waits in a lane and was never tried. */
  untried(lane: string, limit: number): Promise<DeliveryRow[]>;
  foldedInto(key: string): Promise<DeliveryRow[]>;
  /** When something waits to be tried next. */
  nextDelivery(): Promise<Instant | null>;
  outboxDepth(): Promise<OutboxDepth>;
  /** Newest first. */
  deadLetters(limit: number): Promise<DeliveryRow[]>;
  contactCheck(contactId: string): Promise<ContactCheckRow | null>;
  notificationRules(personId: string): Promise<NotificationRules | null>;
  channels(): Promise<ChannelRow[]>;
  channel(id: string): Promise<ChannelRow | null>;
  acknowledgeLink(hash: string): Promise<AcknowledgeLinkRow | null>;
};

export type DeliveryWrites = {
  /** What a try brought, or that one begins. */
  updateDelivery(
    row: Pick<
      DeliveryRow,
      'id' | 'sentAt' | 'nextAt' | 'attempts' | 'deadAt' | 'lastCode' | 'lateness'
    >,
  ): Promise<void>;
  foldDelivery(id: number, into: string): Promise<void>;
  /** By hand: a dead letter starts anew. */
  reviveDelivery(id: number, at: Instant, deadlineAt: Instant): Promise<void>;
  putContactCheck(row: ContactCheckRow): Promise<void>;
  deleteContactCheck(contactId: string): Promise<void>;
  putContactOrder(contactId: string, position: number): Promise<void>;
  putNotificationRules(personId: string, rules: NotificationRules, at: Instant): Promise<void>;
  putChannel(row: ChannelRow): Promise<void>;
  deleteChannel(id: string): Promise<void>;
  /** Keeps the one that is there. */
  insertAcknowledgeLink(row: AcknowledgeLinkRow): Promise<void>;
  spendAcknowledgeLink(hash: string, at: Instant): Promise<void>;
  /** Those that ended before. */
  sweepAcknowledgeLinks(before: Instant): Promise<void>;
};
