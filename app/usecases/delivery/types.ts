import type { ChannelRow, OutboxDepth } from '../../../db/store/delivery.ts';
import type { Delivery, Handed } from '../../deliver/types.ts';
import type { ContactKind } from '../../domain/delivery/contact.ts';
import type { Way } from '../../domain/delivery/manners.ts';
import type { NotificationRules } from '../../domain/delivery/rules.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Instant, Seconds } from '../../domain/time.ts';
import type { By } from '../people.types.ts';
import type { SignedIn } from '../types.ts';

export type LaneDue = { id: number; lane: string; way: Way };
export type Begun = { id: number; delivery: Delivery };

export type ReachView = {
  contacts: {
    id: string;
    kind: ContactKind;
    address: string;
    verifiedAt: Instant | null;
    /** A code is on its way and may still be typed in. */
    codeUntil: Instant | null;
    last: { at: Instant; state: 'waiting' | 'handed' | 'dead'; code: string | null } | null;
  }[];
  rules: NotificationRules;
  zone: string | null;
};

export type GatewayView = {
  kind: 'sms' | 'voice';
  method: 'POST' | 'PUT' | 'GET';
  url: string;
  headers: string;
  body: string;
  /** Whether a secret is kept; it is never shown. */
  secret: boolean;
};

export type DeadLetter = {
  id: number;
  deadAt: Instant;
  createdAt: Instant;
  attempts: number;
  code: string;
  kind: string;
  to: string;
  title: string;
  incident: { id: string; number: number } | null;
  /** How many pages were in it. */
  pages: number;
};

export type DeliveryState = {
  depth: OutboxDepth;
  dead: DeadLetter[];
  channels: ChannelRow[];
  gateways: GatewayView[];
};

/** What the link of a message is about. */
export type AcknowledgeView = {
  person: string;
  pages: { escalation: string; incident: string; number: number; title: string }[];
};

export type DeliveryUseCases = {
  /** What may be tried now, the oldest of each lane, and when something else may be. */
  lanesDue(now: Instant, limit: number): Promise<{ lanes: LaneDue[]; nextAt: Instant | null }>;
  /**
   * Says in the database that a try begins and hands out what is to be sent: several pages that
   * wait become one. Null: there is nothing to send after all.
   */
  beginDelivery(id: number): Promise<Begun | null>;
  /** Writes down what came of it and tells the process that asked, in one transaction. */
  endDelivery(id: number, handed: Handed, chance: number): Promise<void>;
  readOutboxDepth(): Promise<OutboxDepth & { timersOverdue: number; oldestTimer: Instant | null }>;

  readReach(me: SignedIn): Promise<Outcome<ReachView>>;
  /** Sends a code through the contact. */
  sendContactCode(me: SignedIn, contact: string): Promise<Outcome<null>>;
  verifyContact(me: SignedIn, contact: string, code: string): Promise<Outcome<null>>;
  testContact(me: SignedIn, contact: string): Promise<Outcome<null>>;
  /** All of them, in the order in which they are to be used. */
  orderContacts(me: SignedIn, contacts: string[]): Promise<Outcome<null>>;
  /** A new key for a webhook; the one before stays good for a day. */
  rotateContactSigning(me: SignedIn, contact: string): Promise<Outcome<{ secret: string }>>;
  setNotificationRules(me: SignedIn, rules: NotificationRules): Promise<Outcome<null>>;

  readDeliveryState(): Promise<DeliveryState>;
  retryDeadLetter(by: By, id: number): Promise<Outcome<null>>;
  setGateway(
    by: By,
    gateway: Omit<GatewayView, 'secret'> & { secret: string },
  ): Promise<Outcome<null>>;
  removeGateway(by: By, kind: 'sms' | 'voice'): Promise<Outcome<null>>;
  /** With a webhook's key, which is shown this once. */
  addChannel(
    by: By,
    channel: Pick<ChannelRow, 'name' | 'kind' | 'address' | 'audiences'>,
  ): Promise<Outcome<{ id: string; secret: string | null }>>;
  removeChannel(by: By, id: string): Promise<Outcome<null>>;
  testChannel(by: By, id: string): Promise<Outcome<null>>;

  peekAcknowledge(token: string): Promise<Outcome<AcknowledgeView>>;
  acknowledgeByLink(token: string): Promise<Outcome<AcknowledgeView>>;
};

/** What acknowledges one page; the answer to one that somebody else has says so. */
export type AcknowledgePage = (
  escalation: string,
  person: { id: string; name: string },
) => Promise<Outcome<unknown>>;

export const CHANNEL_WITHIN: Seconds = 3600;
