import type { Deliver, Delivery } from '../deliver/types.ts';
import type { Message } from '../domain/delivery/message.ts';
import { type SlackApi, tokenCodes } from './api.ts';
import { actions, button, context, fitting, section } from './views/blocks.ts';
import { escaped, linkTo, said } from './views/mrkdwn.ts';
import { writeRef } from './views/ref.ts';
import { nameOf, type SlackMessage, t } from './views/shown.ts';

/** How a delivery is worded, as every other way words it. */
type Words = (
  delivery: Delivery,
  message: Message,
) => { subject: string; lines: string[]; incident?: string; review?: string; page?: string };

const passing: ReadonlySet<string> = new Set([
  ...['unreachable', 'internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'],
]);

/** A page with what answers it; whatever else is told is told in words. */
export const deliveryMessage = (delivery: Delivery, words: Words): SlackMessage | null => {
  const { content } = delivery;
  if (content.type !== 'message') return null;
  const { message } = content;
  const { subject, lines, ...links } = words(delivery, message);
  const about = links.incident ?? links.review ?? links.page;
  const said_ = [`*${said(subject, 250)}*`, ...lines.map(escaped)].join('\n');
  const link = about ? [context(linkTo(about, t('slack.act.open')))] : [];
  if (message.type !== 'page')
    return { text: escaped(subject), blocks: fitting([section(said_), ...link]) };
  const value = writeRef({ i: message.incident.id, o: message.escalation });
  return {
    text: escaped(subject),
    blocks: fitting([
      section(said_),
      context(nameOf(message.incident)),
      ...link,
      actions(
        button('page:acknowledge', t('slack.act.acknowledge'), { value, style: 'primary' }),
        button('page:escalate', t('slack.act.escalate'), { value, style: 'danger' }),
        button('page:decline', t('slack.act.decline'), { value }),
      ),
    ]),
  };
};

/** Slack's way out of the outbox: a direct message. */
export const deliverBySlack =
  (api: () => SlackApi | null, words: Words): Deliver =>
  async (delivery) => {
    const ask = api();
    const message = deliveryMessage(delivery, words);
    if (!ask || !message) return { ok: false, code: 'not-configured', again: false };
    const sent = await ask('chat.postMessage', {
      ...{ channel: delivery.to.address, ...message, parse: 'none', link_names: false },
      ...{ unfurl_links: false, unfurl_media: false },
    });
    if (sent.ok) return { ok: true };
    const { code, retryAfter } = sent;
    const again =
      code === 'ratelimited' || passing.has(code) || tokenCodes.has(code) || /^http-5/.test(code);
    const wait = retryAfter === undefined ? {} : { retryAfter };
    return { ok: false, code: `slack-${code.replaceAll('_', '-')}`, again, ...wait };
  };
