import type { SlackPostRow, SlackRoomRow, SlackUseCases } from '../../usecases/slack/types.ts';
import type { Json, SlackAnswer, SlackApi } from '../api.ts';
import { channelName } from './channel-name.ts';
import type { Act } from './next-act.ts';

type Doing = {
  api: SlackApi;
  usecases: Pick<SlackUseCases, 'keepSlackRoom' | 'keepSlackPost' | 'slackRoomOf'>;
  room: SlackRoomRow;
  incident: { title: string; number: number; at: number };
  bot: string;
};

const fine = (body: Json = {}): SlackAnswer => ({ ok: true, body });

/** Done already counts as done: the answer to an earlier try may have been lost. */
const orAlready = (answer: SlackAnswer, ...codes: string[]): SlackAnswer =>
  !answer.ok && codes.includes(answer.code) ? fine() : answer;

const MOST_NAMES = 4;

/** A channel of that name which we made and no incident has was made by a try that was cut off. */
const adopted = async ({ api, usecases, bot }: Doing, name: string): Promise<SlackAnswer> => {
  let cursor = '';
  do {
    const listed = await api('conversations.list', {
      ...{ types: 'public_channel,private_channel', exclude_archived: true, limit: 1000 },
      ...(cursor && { cursor }),
    });
    if (!listed.ok) return listed;
    const found = (listed.body.channels as Json[]).find(
      (one) => one.name === name && one.creator === bot,
    );
    if (found) return fine({ id: (await usecases.slackRoomOf(found.id)) ? null : found.id });
    cursor = String(listed.body.response_metadata?.next_cursor ?? '');
  } while (cursor !== '');
  return fine({ id: null });
};

const create = async (doing: Doing): Promise<SlackAnswer> => {
  const { api, usecases, room, incident } = doing;
  for (let attempt = 0; attempt < MOST_NAMES; attempt += 1) {
    const name = channelName(incident, attempt);
    const made = await api('conversations.create', { name, is_private: room.isPrivate });
    const taken = !made.ok && made.code === 'name_taken';
    if (!made.ok && !taken) return made;
    const found = made.ok ? fine({ id: made.body.channel?.id }) : await adopted(doing, name);
    // Whether it is ours is not known: another name now would make a second channel.
    if (!found.ok) return found;
    if (found.body.id === null) continue;
    await usecases.keepSlackRoom({ ...room, channel: String(found.body.id), name });
    return fine();
  }
  return { ok: false, code: 'name_taken' };
};

/** A message whose answer never came is looked for before it is sent again. */
const arrived = async (api: SlackApi, channel: string, key: string) => {
  const history = await api('conversations.history', {
    ...{ channel, limit: 100, include_all_metadata: true },
  });
  if (!history.ok) return history;
  const found = (history.body.messages as Json[]).find(
    ({ metadata }) => metadata?.event_payload?.key === key,
  );
  return fine({ ts: found?.ts ?? null });
};

const post = async (
  { api, usecases, room }: Doing,
  channel: string,
  { key, message, hash, again }: Extract<Act, { do: 'post' }>,
): Promise<SlackAnswer> => {
  const row: SlackPostRow = { incidentId: room.incidentId, key, ts: null, hash, closed: false };
  if (again) {
    const before = await arrived(api, channel, key);
    if (!before.ok) return before;
    if (before.body.ts !== null) {
      // What it shows is not known: an update makes it so.
      await usecases.keepSlackPost({ ...row, ts: String(before.body.ts), hash: '' });
      return fine();
    }
  }
  await usecases.keepSlackPost(row);
  const sent = await api('chat.postMessage', {
    ...{ channel, ...message, parse: 'none', link_names: false },
    ...{ unfurl_links: false, unfurl_media: false },
    metadata: { event_type: 'bulkhead_post', event_payload: { key } },
  });
  if (sent.ok) await usecases.keepSlackPost({ ...row, ts: String(sent.body.ts) });
  return sent;
};

const update = async (
  { api, usecases, room }: Doing,
  channel: string,
  { key, ts, message, hash, closed }: Extract<Act, { do: 'update' }>,
): Promise<SlackAnswer> => {
  const sent = await api('chat.update', { channel, ts, ...message, parse: 'none' });
  const row = { incidentId: room.incidentId, key, hash, closed };
  const gone = !sent.ok && sent.code === 'message_not_found';
  // Somebody deleted it: what still counts is said anew, what is over is not.
  if (gone) await usecases.keepSlackPost({ ...row, ts: closed ? ts : null });
  if (sent.ok) await usecases.keepSlackPost({ ...row, ts });
  return gone ? fine() : sent;
};

/** Does one act and writes down that it is done. */
export const doAct = async (doing: Doing, act: Act): Promise<SlackAnswer> => {
  const { api, usecases, room } = doing;
  if (act.do === 'create') return create(doing);
  const channel = room.channel ?? '';
  const keep = async (answer: SlackAnswer, facts: SlackRoomRow['facts']) => {
    if (answer.ok) await usecases.keepSlackRoom({ ...room, facts: { ...room.facts, ...facts } });
    return answer;
  };
  switch (act.do) {
    case 'post':
      return post(doing, channel, act);
    case 'update':
      return update(doing, channel, act);
    case 'pin': {
      const done = await api('pins.add', { channel, timestamp: act.ts });
      return keep(orAlready(done, 'already_pinned', 'message_not_found'), { pinned: true });
    }
    case 'invite': {
      const users = act.users.join(',');
      const done = await api('conversations.invite', { channel, users, force: true });
      const invited = [...(room.facts.invited ?? []), ...act.users];
      const known = ['already_in_channel', 'user_not_found', 'cant_invite', 'cant_invite_self'];
      return keep(orAlready(done, ...known), { invited });
    }
    case 'topic':
      return keep(await api('conversations.setTopic', { channel, topic: act.topic }), {
        topic: act.topic,
      });
    case 'bookmark': {
      const { title, link } = act;
      const done = await api('bookmarks.add', { channel_id: channel, title, type: 'link', link });
      return keep(orAlready(done, 'already_exists'), { bookmark: true });
    }
  }
};
