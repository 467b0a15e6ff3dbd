import type { Json } from '../api.ts';
import { declareModal } from '../views/declare-modal.ts';
import { t } from '../views/shown.ts';
import { type Acting, answer, type Reply, send } from './acting.ts';
import { unescaped } from './read-command.ts';

const LONGEST = 1900;

const firstLine = (text: string): string => text.split('\n')[0]?.slice(0, 140) ?? '';

/** Shortcuts on a message, and on nothing. */
export const shortcut = async (acting: Acting, body: Json): Promise<Reply> => {
  const text = unescaped(String(body.message?.text ?? '')).slice(0, LONGEST);
  if (body.callback_id !== 'pin')
    return { modal: declareModal({ title: firstLine(text), kind: 'real', summary: text }) };
  return pin(acting, text);
};

/** A message, written into the timeline and pinned above it. */
export const pin = async (acting: Acting, text: string): Promise<Reply> => {
  const room = acting.channel ? await acting.inside.slackRoomOf(acting.channel) : null;
  if (!room || text.trim() === '') return { say: t('slack.said.notHere') };
  const outcome = await send(acting, room.incidentId, { type: 'fact.pinned', text });
  return answer(outcome, t('slack.said.pinned'));
};

/** The message that somebody reacted to, when the reaction is the one that pins. */
export const pinReacted = async (acting: Acting, item: Json): Promise<Reply> => {
  const { channel, ts } = item;
  const found = await acting.api('conversations.history', {
    ...{ channel, latest: ts, inclusive: true, limit: 1 },
  });
  if (!found.ok) return {};
  const message = (found.body.messages as Json[]).find((one) => one.ts === ts);
  return message ? pin(acting, unescaped(String(message.text ?? '')).slice(0, LONGEST)) : {};
};
