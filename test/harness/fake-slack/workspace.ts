import type { FakeCall, FakeChannel, FakeMessage, FakeUser, FakeView } from './types.ts';

export const TEAM = 'T0BULKHEAD';
export const BOT = 'U0BULKHEAD';

/** What a workspace holds. A test waits until something is so. */
export const workspace = (now: () => number) => {
  const users = new Map<string, FakeUser>();
  const channels = new Map<string, FakeChannel>();
  const views = new Map<string, FakeView>();
  const homes = new Map<string, FakeView>();
  const calls: FakeCall[] = [];
  const refused: string[] = [];
  /** What came and went, in its order: requests as they arrive, acknowledgements, answers. */
  const order: string[] = [];
  let [made, last] = [0, 0];

  const nextId = (letter: string) => `${letter}0FAKE${(++made).toString().padStart(4, '0')}`;
  const nextTs = () => {
    last = Math.max(last + 1, Math.floor(now() * 1000));
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
  };

  const addUser = (id: string, name: string, more: Partial<FakeUser> = {}): FakeUser => {
    const user = { id, name, email: null, confirmed: true, bot: false, guest: false, team: TEAM };
    users.set(id, { ...user, ...more });
    return users.get(id) as FakeUser;
  };
  addUser(BOT, 'bulkhead', { bot: true });

  const addChannel = (name: string, more: Partial<FakeChannel> = {}): FakeChannel => {
    const channel: FakeChannel = {
      ...{ id: nextId('C'), name, private: false, archived: false, creator: 'U0SOMEBODY' },
      ...{ members: new Set<string>(), topic: '', bookmarks: [], pins: [], messages: [] },
      im: null,
      ...more,
    };
    channels.set(channel.id, channel);
    return channel;
  };

  const directTo = (user: string): FakeChannel =>
    [...channels.values()].find(({ im }) => im === user) ??
    addChannel(`@${user}`, { id: nextId('D'), im: user, members: new Set([user, BOT]) });

  const addMessage = (
    channel: FakeChannel,
    message: Partial<FakeMessage> & { user: string },
  ): FakeMessage => {
    const added = {
      ...{ ts: nextTs(), text: '', blocks: [], metadata: null, reactions: [], edits: 0 },
      onlyFor: null,
      ...message,
    };
    channel.messages.push(added);
    return added;
  };

  /** A message or a view that this person has before them. */
  const seen = (user: string, place: { ts: string } | { view: string }) => {
    if ('view' in place) {
      const view = place.view === 'home' ? homes.get(user) : views.get(place.view);
      return view && view.user === user ? { view } : null;
    }
    for (const channel of channels.values()) {
      const message = channel.messages.find(({ ts }) => ts === place.ts);
      if (message) return { channel, message };
    }
    return null;
  };

  /** Waits until it is so; refuses after so many real milliseconds, with what was asked last. */
  const until = async <T>(
    look: () => T | Promise<T>,
    what = 'it',
    ms = 30_000,
  ): Promise<NonNullable<T>> => {
    const end = Date.now() + ms;
    for (;;) {
      const seen = await look();
      if (seen) return seen;
      if (Date.now() > end) throw new Error(`${what} never came; last calls: ${said()}`);
      await new Promise((again) => setTimeout(again, 10));
    }
  };
  const said = () =>
    calls
      .slice(-8)
      .map(({ method, answered }) => `${method} ${answered}`)
      .join(', ');

  return {
    ...{ users, channels, views, homes, calls, refused, order, nextId, nextTs, now },
    ...{ seen, addUser, addChannel, directTo, addMessage, until },
  };
};

export type Workspace = ReturnType<typeof workspace>;
