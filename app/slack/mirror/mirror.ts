import type { Instant } from '../../domain/time.ts';
import type { SlackRoomRow } from '../../usecases/slack/types.ts';
import type { UseCases } from '../../usecases/types.ts';
import { type SlackAnswer, type SlackApi, tokenCodes } from '../api.ts';
import type { Shown } from '../views/shown.ts';
import { doAct } from './do-act.ts';
import { nextAct } from './next-act.ts';
import { CARD } from './post-key.ts';

/** One act a second in each channel, as Slack wants it. */
const EVERY = 1000;
const AGAIN = 30_000;
/** A card may be so far behind while much else is told. */
const CARD_BEHIND = 5000;
/** Channels that are written to at once. */
const MOST = 8;

const away: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);

export type MirrorParts = {
  api: SlackApi;
  usecases: Pick<
    UseCases,
    | 'slackRoomsBehind'
    | 'slackRoom'
    | 'slackRoomOf'
    | 'slackPosts'
    | 'slackUsersOf'
    | 'keepSlackRoom'
    | 'keepSlackPost'
    | 'readRoom'
  >;
  now: () => Instant;
  publicUrl: () => string;
  hash: (text: string) => string;
  bot: () => string;
};

/**
 * Brings each channel to what its incident says. The log is what has to be shown, and a room's `seq`
 * how far it is: nothing is queued that could be lost or grow old while Slack does not answer.
 */
export const mirror = (parts: MirrorParts) => {
  const { api, usecases, now, publicUrl, hash, bot } = parts;

  const cardAt = new Map<string, Instant>();

  const settle = async (row: SlackRoomRow, answer: SlackAnswer) => {
    const room = (await usecases.slackRoom(row.incidentId)) ?? row;
    const at = now();
    if (answer.ok) return usecases.keepSlackRoom({ ...room, problem: null, nextAt: at + EVERY });
    const { code, retryAfter } = answer;
    if (code === 'ratelimited')
      return usecases.keepSlackRoom({ ...room, nextAt: at + Math.max(1, retryAfter ?? 1) * 1000 });
    return usecases.keepSlackRoom({ ...room, problem: code, nextAt: at + AGAIN });
  };

  /** Taken out of an open channel, it comes back by itself; into a private one it must be invited. */
  const cameBack = async (room: SlackRoomRow, answer: SlackAnswer): Promise<SlackAnswer> => {
    if (answer.ok || !away.has(answer.code) || !room.channel || room.isPrivate) return answer;
    const back = await api('conversations.join', { channel: room.channel });
    return !back.ok && back.code !== 'is_archived' ? answer : back;
  };

  /** Everybody who joined or holds a role and is known to Slack. */
  const wantedIn = async ({ room }: Shown): Promise<string[]> => {
    const ids = room.incident.responders.map(({ id }) => id);
    const { by } = room.incident.declared;
    const people = [...new Set([...('id' in by ? [by.id] : []), ...ids])];
    return (await Promise.all(people.map((id) => usecases.slackUsersOf(id)))).flat();
  };

  const once = async (room: SlackRoomRow): Promise<SlackAnswer | null> => {
    const read = await usecases.readRoom(room.incidentId);
    if (!read.ok) {
      const unread: SlackAnswer = { ok: false, code: read.rejection.code };
      await settle(room, unread);
      return unread;
    }
    const shown = { room: read.value, publicUrl: publicUrl() };
    const posts = await usecases.slackPosts(room.incidentId);
    const cardDue = now() - (cardAt.get(room.incidentId) ?? 0) >= CARD_BEHIND;
    const wanted = await wantedIn(shown);
    const act = nextAct({ room, posts, shown, wanted, cardDue, hash });
    const { title, number, declared } = read.value.incident;
    if (act) {
      if (act.do === 'update' && act.key === CARD) cardAt.set(room.incidentId, now());
      const incident = { title, number, at: declared.at };
      const done = await doAct({ api, usecases, room, incident, bot: bot() }, act);
      const answer = await cameBack(room, done);
      // Somebody put the channel away when it was over: nothing more has to be said in it.
      const over = !answer.ok && answer.code === 'is_archived' && !read.value.incident.open;
      if (!over) {
        await settle(room, answer);
        return answer;
      }
    }
    cardAt.delete(room.incidentId);
    const seq = read.value.timeline.at(-1)?.seq ?? room.seq;
    await usecases.keepSlackRoom({ ...room, seq, problem: null });
    return null;
  };

  return {
    /** Does what is due, one act for each channel; answers when something is due again. */
    look: async (): Promise<Instant | null> => {
      const at = now();
      const due = (await usecases.slackRoomsBehind()).filter(({ nextAt }) => nextAt <= at);
      for (let from = 0; from < due.length; from += MOST) {
        const answers = await Promise.all(due.slice(from, from + MOST).map(once));
        const revoked = answers.some((one) => one && !one.ok && tokenCodes.has(one.code));
        if (revoked) break;
      }
      const behind = await usecases.slackRoomsBehind();
      return behind.length === 0 ? null : Math.min(...behind.map(({ nextAt }) => nextAt));
    },
    /** The bot is back in a channel: what waits goes at once. */
    back: async (channel: string) => {
      const room = await usecases.slackRoomOf(channel);
      if (room) await usecases.keepSlackRoom({ ...room, problem: null, nextAt: now() });
    },
    /** Every channel is tried at once, as after the token was mended. */
    retryAll: async () => {
      for (const room of await usecases.slackRoomsBehind())
        if (room.problem !== null && room.nextAt > now())
          await usecases.keepSlackRoom({ ...room, nextAt: now() });
    },
  };
};

export type Mirror = ReturnType<typeof mirror>;
