import type { FakeCall, FakeChannel, FakeMessage, FakeUser, FakeView } from './types.ts';

export const TEAM = 'T0BULKHEAD';
export const BOT = 'U0BULKHEAD';

/** What a workspace holds; every change is told, so that a test waits for one and never sleeps. */
export const workspace = (now: () => number) => {
  const users = new Map<string, FakeUser>();
  const channels = new Map<string, FakeChannel>();
  const views = new Map<string, FakeView>();
  const homes = new Map<string, FakeView>();
  const calls: FakeCall[] = [];
  const refused: string[] = [];
  const listeners = new Set<() => void>();
  let [made, last] = [0, 0];

  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
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
    changed();
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
    changed();
    return added;
  };

  /** Waits until it is so; refuses after so many real milliseconds, with what was wrong. */
  const until = async <T>(
    look: () => T | undefined | null | false,
    what = 'it',
    ms = 4000,
  ): Promise<T> => {
    const found = look();
    if (found) return found;
    return new Promise((resolve, reject) => {
      // What changes on the app's side is not told here, so it is looked at as well.
      const again = setInterval(() => listen(), 10);
      const timer = setTimeout(() => {
        clearInterval(again);
        listeners.delete(listen);
        reject(new Error(`${what} never came; last calls: ${said()}`));
      }, ms);
      const listen = () => {
        const seen = look();
        if (!seen) return;
        clearTimeout(timer);
        clearInterval(again);
        listeners.delete(listen);
        resolve(seen);
      };
      listeners.add(listen);
    });
  };
  const said = () =>
    calls
      .slice(-8)
      .map(({ method, answered }) => `${method} ${answered}`)
      .join(', ');

  return {
    ...{ users, channels, views, homes, calls, refused, changed, nextId, nextTs, now },
    ...{ addUser, addChannel, directTo, addMessage, until },
  };
};

export type Workspace = ReturnType<typeof workspace>;
