import { wrongInMessage, wrongInView } from './check-blocks.ts';
import type { FakeChannel, FakeMessage, FakeView, Json } from './types.ts';
import { BOT, TEAM, type Workspace } from './workspace.ts';

const fail = (error: string, more: Json = {}) => ({ ok: false, error, ...more });
const done = (more: Json = {}) => ({ ok: true, ...more });

type Method = (args: Json) => Json;

/** The methods of the Web API that Bulkhead uses, refusing what Slack refuses. */
export const methods = (at: Workspace, socketUrl: () => string): Record<string, Method> => {
  const shown = (one: FakeChannel) => ({
    ...{ id: one.id, name: one.name, creator: one.creator, is_private: one.private },
    ...{ is_archived: one.archived, is_member: one.members.has(BOT), is_channel: !one.im },
    topic: { value: one.topic },
  });
  const heard = (one: FakeMessage) => ({
    ...{ type: 'message', ts: one.ts, user: one.user, text: one.text, blocks: one.blocks },
    ...(one.metadata && { metadata: one.metadata }),
  });
  const named = (id: string): FakeChannel | undefined =>
    at.channels.get(id) ?? (at.users.has(id) ? at.directTo(id) : undefined);

  /** The channel when the bot may write there, else what Slack answers. */
  const mine = (id: string): { channel: FakeChannel } | { error: Json } => {
    const channel = named(id);
    if (!channel) return { error: fail('channel_not_found') };
    if (channel.archived) return { error: fail('is_archived') };
    if (channel.members.has(BOT)) return { channel };
    return { error: fail(channel.private ? 'channel_not_found' : 'not_in_channel') };
  };
  const within = (id: string, work: (channel: FakeChannel) => Json): Json => {
    const found = mine(id);
    return 'error' in found ? found.error : work(found.channel);
  };
  const valid = (wrong: string[], error: string, work: () => Json): Json => {
    if (wrong.length === 0) return work();
    at.refused.push(...wrong);
    return fail(error, { response_metadata: { messages: wrong } });
  };
  const user = (id: string, work: (one: Json) => Json) => {
    const one = at.users.get(id);
    if (!one) return fail('user_not_found');
    return work({
      ...{ id, name: one.name, real_name: one.name, team_id: one.team, is_bot: one.bot },
      ...{ deleted: false, is_restricted: one.guest, is_email_confirmed: one.confirmed },
      profile: { real_name: one.name, display_name: one.name, email: one.email ?? undefined },
    });
  };
  const putView = (view: Json, owner: string, kept?: FakeView): FakeView => ({
    ...{ id: kept?.id ?? at.nextId('V'), user: owner, hash: at.nextTs() },
    view,
  });
  const opened = (triggered: string | null, view: Json) =>
    valid(wrongInView(view), 'invalid_arguments', () => {
      if (triggered === null) return fail('expired_trigger_id');
      const one = putView(view, triggered);
      at.views.set(one.id, one);
      return done({ view: { ...view, id: one.id, hash: one.hash } });
    });
  const ownerOf = (trigger: string) => /^trigger-\d+-(\w+)$/.exec(trigger)?.[1] ?? null;

  return {
    'auth.test': () =>
      done({ team_id: TEAM, user_id: BOT, bot_id: 'B0BULKHEAD', user: 'bulkhead', team: 'Fake' }),
    'apps.connections.open': () => done({ url: socketUrl() }),
    'conversations.create': ({ name, is_private }) => {
      if (!/^[a-z0-9_-]{1,80}$/.test(name)) return fail('invalid_name_specials');
      if ([...at.channels.values()].some((one) => one.name === name)) return fail('name_taken');
      const secret = String(is_private) === 'true';
      const more = { private: secret, creator: BOT, members: new Set([BOT]) };
      return done({ channel: shown(at.addChannel(name, more)) });
    },
    'conversations.list': ({ exclude_archived, limit, cursor }) => {
      const all = [...at.channels.values()].filter(
        (one) =>
          !one.im &&
          (!one.private || one.members.has(BOT)) &&
          !(String(exclude_archived) === 'true' && one.archived),
      );
      // Fewer than asked for, as Slack may.
      const [from, most] = [Number(cursor || 0), Math.min(Number(limit ?? 100), 100)];
      const next = from + most < all.length ? String(from + most) : '';
      return done({
        channels: all.slice(from, from + most).map(shown),
        response_metadata: { next_cursor: next },
      });
    },
    'conversations.info': ({ channel }) => {
      const one = named(channel);
      return one ? done({ channel: shown(one) }) : fail('channel_not_found');
    },
    'conversations.invite': ({ channel, users }) =>
      within(channel, (one) => {
        const asked = String(users).split(',');
        if (asked.some((id) => !at.users.has(id))) return fail('user_not_found');
        if (asked.every((id) => one.members.has(id))) return fail('already_in_channel');
        for (const id of asked) one.members.add(id);
        return done();
      }),
    'conversations.join': ({ channel }) => {
      const one = named(channel);
      if (!one || one.private) return fail('channel_not_found');
      if (one.archived) return fail('is_archived');
      one.members.add(BOT);
      return done({ channel: shown(one) });
    },
    'conversations.setTopic': ({ channel, topic }) =>
      within(channel, (one) => {
        if (topic.length > 250) return fail('too_long');
        one.topic = topic;
        return done();
      }),
    'conversations.archive': ({ channel }) =>
      within(channel, (one) => {
        one.archived = true;
        return done();
      }),
    'conversations.open': ({ users }) =>
      at.users.has(users)
        ? done({ channel: { id: at.directTo(users).id } })
        : fail('user_not_found'),
    'conversations.history': ({ channel }) =>
      within(channel, (one) => done({ messages: [...one.messages].reverse().map(heard) })),
    'bookmarks.add': ({ channel_id, title, link }) =>
      within(channel_id, (one) => {
        one.bookmarks.push({ title, link });
        return done();
      }),
    'pins.add': ({ channel, timestamp }) =>
      within(channel, (one) => {
        if (one.pins.includes(timestamp)) return fail('already_pinned');
        if (!one.messages.some(({ ts }) => ts === timestamp)) return fail('message_not_found');
        one.pins.push(timestamp);
        return done();
      }),
    'chat.postMessage': (args) =>
      valid(wrongInMessage(args), 'invalid_blocks', () =>
        within(args.channel, (one) => {
          const { text = '', blocks = [], metadata = null } = args;
          const { ts } = at.addMessage(one, { user: BOT, text, blocks, metadata });
          return done({ ts, channel: one.id });
        }),
      ),
    'chat.postEphemeral': (args) =>
      valid(wrongInMessage(args), 'invalid_blocks', () =>
        within(args.channel, (one) => {
          const { text = '', blocks = [], user: onlyFor } = args;
          if (!one.members.has(onlyFor)) return fail('user_not_in_channel');
          const { ts } = at.addMessage(one, { user: BOT, text, blocks, onlyFor });
          return done({ message_ts: ts });
        }),
      ),
    'chat.update': (args) =>
      valid(wrongInMessage(args), 'invalid_blocks', () =>
        within(args.channel, (one) => {
          const known = one.messages.find(({ ts }) => ts === args.ts);
          if (!known) return fail('message_not_found');
          Object.assign(known, { text: args.text ?? '', blocks: args.blocks ?? [] });
          known.edits += 1;
          return done({ ts: known.ts, channel: one.id });
        }),
      ),
    'chat.delete': ({ channel, ts }) =>
      within(channel, (one) => {
        one.messages = one.messages.filter((each) => each.ts !== ts);
        return done();
      }),
    'views.open': ({ trigger_id, view }) => opened(ownerOf(trigger_id), view),
    'views.push': ({ trigger_id, view }) => opened(ownerOf(trigger_id), view),
    'views.update': ({ view_id, view }) =>
      valid(wrongInView(view), 'invalid_arguments', () => {
        const kept = at.views.get(view_id);
        if (!kept) return fail('not_found');
        at.views.set(view_id, putView(view, kept.user, kept));
        return done({ view: { ...view, id: view_id } });
      }),
    'views.publish': ({ user_id, view }) =>
      valid(wrongInView(view), 'invalid_arguments', () => {
        if (view.type !== 'home') return fail('invalid_arguments');
        at.homes.set(user_id, putView(view, user_id));
        return done({ view });
      }),
    'users.info': ({ user: id }) => user(id, (one) => done({ user: one })),
    'users.lookupByEmail': ({ email }) => {
      const found = [...at.users.values()].find((one) => one.email === email);
      return found ? user(found.id, (one) => done({ user: one })) : fail('users_not_found');
    },
  };
};
