import type { DeliveryRow, LinkedPage } from '../../../db/store/delivery.ts';
import type { Writer } from '../../../db/store.ts';
import type { Message, SendEffect } from '../../domain/delivery/message.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';

/** A link is good for a day: long enough for a night, too short to be found in a mailbox later. */
const GOOD_FOR = 24 * 3600 * 1000;

const pagesOf = (message: Message): LinkedPage[] => {
  const linked = (
    one: Extract<Message, { type: 'pages-folded' }>['pages'][number],
  ): LinkedPage => ({
    escalation: one.escalation,
    incident: one.incident.id,
    number: one.incident.number,
    title: one.title,
  });
  if (message.type === 'page') return [linked(message)];
  return message.type === 'pages-folded' ? message.pages.map(linked) : [];
};

/**
 * What stands in the link that acknowledges: made of the key of the message by a keyed hash, so
 * that each try carries the same link, and nothing but its hash lies in the database.
 */
export const linkFor = async (
  { secrets, hash }: Pick<Ports, 'secrets' | 'hash'>,
  tx: Writer,
  { key }: Pick<DeliveryRow, 'key'>,
  { to, message }: SendEffect,
  at: Instant,
): Promise<string | null> => {
  const pages = pagesOf(message);
  if (pages.length === 0 || to.type !== 'contact') return null;
  const token = secrets.fingerprint(`acknowledge ${key}`);
  await tx.insertAcknowledgeLink({
    ...{ hash: hash(token), personId: to.person, pages },
    ...{ expiresAt: at + GOOD_FOR, usedAt: null },
  });
  return token;
};
