import type { Message } from '../domain/delivery/message.ts';
import { translator } from '../messages/catalogue.ts';
import { headerKey, sendOver } from './http.ts';
import type { Deliver } from './types.ts';
import type { HttpParts } from './webhook.ts';
import { linksOf, wordsOf } from './words.ts';

/** ntfy's own: 5 rings through, 3 is ordinary. */
const priorityOf = (message: Message): number => {
  if (message.type === 'pages-folded') return 5;
  if (message.type !== 'page') return 3;
  return { sev1: 5, sev2: 4, sev3: 4, sev4: 3 }[message.incident.severity];
};

/** ntfy cuts longer ones, or makes files of them. */
const LONGEST = 3500;

/** ntfy's way of publishing as JSON: to the server, with the topic (the last part of the address) inside. */
export const deliverByPush =
  ({ ask, publicUrl, now }: HttpParts): Deliver =>
  async (delivery) => {
    const { key, to, content } = delivery;
    if (content.type !== 'message') return { ok: false, code: 'not-configured', again: false };
    const t = translator();
    const links = linksOf(delivery, publicUrl());
    const { subject, lines } = wordsOf(content.message, to, links);
    const at = to.address.lastIndexOf('/');
    const view = (label: string, url?: string) =>
      url ? [{ action: 'view', label, url, clear: true }] : [];
    const body = JSON.stringify({
      ...{ topic: to.address.slice(at + 1), title: subject },
      message: lines.join('\n').slice(0, LONGEST),
      priority: priorityOf(content.message),
      ...(links.acknowledge || links.incident
        ? { click: links.acknowledge ?? links.incident }
        : {}),
      actions: [
        ...view(t('delivery.acknowledge'), links.acknowledge),
        ...view(t('delivery.openIncident'), links.incident),
      ],
    });
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': headerKey(key) };
    const url = `${to.address.slice(0, at)}/`;
    return sendOver(ask, { url, method: 'POST', headers, body }, now());
  };
