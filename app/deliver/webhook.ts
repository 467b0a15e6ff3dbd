import { Webhook } from 'standardwebhooks';
import type { Message } from '../domain/delivery/message.ts';
import { headerKey, sendOver } from './http.ts';
import type { Deliver } from './types.ts';
import { linksOf, wordsOf } from './words.ts';

export type HttpParts = { ask: typeof fetch; publicUrl: () => string; now: () => number };

/**
 * What goes along as data. Whoever reads from outside gets of the incident only what tells its
 * updates from another's, and whether it is a drill: its title was never published to them.
 */
const dataOf = ({ type: _, ...data }: Message) => {
  if (!('audience' in data) || data.audience !== 'external') return data;
  const { id, kind } = data.incident;
  return { ...data, incident: { id, kind } };
};

/** Signed after Standard Webhooks: id, time and body, under every key that is good now. */
export const deliverByWebhook =
  ({ ask, publicUrl, now }: HttpParts): Deliver =>
  async (delivery) => {
    const { key, to, content, createdAt } = delivery;
    if (content.type !== 'message') return { ok: false, code: 'not-configured', again: false };
    const { message } = content;
    const links = linksOf(delivery, publicUrl());
    const { subject, lines } = wordsOf(message, to, links);
    const body = JSON.stringify({
      ...{ type: `bulkhead.${message.type}`, timestamp: new Date(createdAt).toISOString() },
      data: { ...dataOf(message), subject, text: lines.join('\n'), links },
    });
    const id = headerKey(key);
    const at = new Date(now());
    const signatures = (to.signing ?? []).map((secret) => new Webhook(secret).sign(id, at, body));
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': id,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    };
    return sendOver(ask, { url: to.address, method: 'POST', headers, body }, now());
  };
