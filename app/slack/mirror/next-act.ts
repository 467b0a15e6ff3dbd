import type { TimelineEntry } from '../../domain/incident/room-view.types.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import type { SlackPostRow, SlackRoomRow } from '../../usecases/slack/types.ts';
import { section } from '../views/blocks.ts';
import { card, topicOf } from '../views/card.ts';
import { said } from '../views/mrkdwn.ts';
import { type Shown, type SlackMessage, t, urlOf } from '../views/shown.ts';
import { leftMessage, stepMessage } from '../views/step.ts';
import { CARD, entryKey, readStepKey, stepKey } from './post-key.ts';

/** The one thing that a channel lacks most. */
export type Act =
  | { do: 'create' }
  | { do: 'post'; key: string; message: SlackMessage; hash: string; again: boolean }
  | { do: 'update'; key: string; ts: string; message: SlackMessage; hash: string; closed: boolean }
  | { do: 'pin'; ts: string }
  | { do: 'invite'; users: string[] }
  | { do: 'topic'; topic: string }
  | { do: 'bookmark'; title: string; link: string };

type Standing = {
  room: SlackRoomRow;
  posts: readonly SlackPostRow[];
  shown: Shown;
  /** Slack members who belong in the channel. */
  wanted: readonly string[];
  /** The card was left as it is for long enough, though more is still to be told. */
  cardDue: boolean;
  hash: (text: string) => string;
};

/** What everybody in the channel is told of, beside the steps. */
const told = new Set([
  ...['note.added', 'severity.changed', 'incident.mitigated', 'incident.resolved'],
  ...['incident.cancelled', 'incident.reopened', 'incident.merged', 'step.skipped'],
  ...['deadline.lapsed', 'fact.pinned', 'update.published'],
]);
/** A channel that comes late begins with the newest of them. */
const MOST_TOLD = 20;

const entryMessage = ({ type, params, by }: TimelineEntry): SlackMessage => {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, one]) => [
      name,
      typeof one === 'string' ? said(one, 2000) : one,
    ]),
  );
  const who = by.type === 'clock' ? '_clock' : said(by.name, 80);
  const sentence = sayByCode('timeline', type, { by: who, ...words });
  return { text: sentence, blocks: [section(t('slack.feed', { sentence }))] };
};

const desired = ({ room, shown }: Standing): Map<string, SlackMessage> => {
  const all = new Map<string, SlackMessage>([[CARD, card(shown)]]);
  for (const { current } of shown.room.walkthroughs)
    for (const step of current) all.set(stepKey(step), stepMessage(shown, step));
  const entries = shown.room.timeline.filter(({ seq, type }) => seq > room.seq && told.has(type));
  for (const entry of entries.slice(-MOST_TOLD)) all.set(entryKey(entry.seq), entryMessage(entry));
  return all;
};

/**
 * Decides by what stands in the channel and what should: the newest state alone counts, so that ten
 * changes within a second are one update. Null: the channel shows all there is.
 */
export const nextAct = (standing: Standing): Act | null => {
  const { room, posts, shown, wanted, cardDue, hash } = standing;
  if (room.channel === null) return { do: 'create' };
  const all = desired(standing);
  const hashed = (message: SlackMessage) => hash(JSON.stringify(message));
  const known = new Map(posts.map((post) => [post.key, post]));
  const pinned = known.get(CARD);
  if (pinned?.ts && !room.facts.pinned) return { do: 'pin', ts: pinned.ts };
  const missing = wanted.filter((one) => !room.facts.invited?.includes(one));
  if (pinned?.ts && missing.length > 0) return { do: 'invite', users: missing.slice(0, 100) };

  const isEntry = (key: string) => key.startsWith('entry:');
  const post = (wanted: (key: string) => boolean): Act | null => {
    for (const [key, message] of all) {
      const post = known.get(key);
      if (wanted(key) && (!post || post.ts === null))
        return { do: 'post', key, message, hash: hashed(message), again: post !== undefined };
    }
    return null;
  };
  const update = (wanted: (key: string) => boolean): Act | null => {
    for (const { key, ts, hash: before, closed } of posts) {
      const message = all.get(key);
      // A step that was left comes back after a rollback.
      if (!wanted(key) || ts === null || isEntry(key) || (closed && !message)) continue;
      const step = readStepKey(key);
      const left = !message && step ? leftMessage(shown, step.walkthrough, step.step) : null;
      const now = message ?? left;
      if (!now || (hashed(now) === before && !left)) continue;
      return { do: 'update', key, ts, message: now, hash: hashed(now), closed: left !== null };
    }
    return null;
  };
  const isCard = (key: string) => key === CARD;
  // What is pressed comes before what is read, and a busy channel's card is seldom long behind.
  const next =
    post((key) => !isEntry(key)) ??
    update((key) => !isCard(key)) ??
    (cardDue ? update(isCard) : null) ??
    post(isEntry) ??
    update(isCard);
  if (next) return next;
  const topic = topicOf(shown);
  if (room.facts.topic !== topic) return { do: 'topic', topic };
  if (!room.facts.bookmark)
    return { do: 'bookmark', title: t('slack.bookmark'), link: urlOf(shown) };
  return null;
};
