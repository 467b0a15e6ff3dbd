import type { Actor } from '../../domain/engine/types.ts';
import type { Instant } from '../../domain/time.ts';

/** A committed log entry as the stream tells it. */
export type LiveChange = {
  id: number;
  incident: string;
  seq: number;
  type: string;
  by: Actor;
  at: Instant;
};

export type Link = 'connecting' | 'live' | 'reconnecting' | 'lost';

/**
 * One tab's knowledge of the stream. The leader of a browser's tabs holds the connection and tells
 * the others; every tab counts its own `last`, so whoever leads next continues from what it knows.
 */
export type LiveTab = {
  role: 'leader' | 'follower';
  link: Link;
  /** When contact was last had, while there is none. */
  since: Instant | null;
  heardAt: Instant | null;
  /** Newest change known here; null before anything said where to begin. */
  last: number | null;
  lastChange: LiveChange | null;
  newestOf: Readonly<Record<string, number>>;
  /** Counts the times when changes may have been missed: everything shown is then read again. */
  gaps: number;
  /** Failed attempts since contact was last had. */
  attempts: number;
  /** When the leader last began to connect. */
  triedAt: Instant;
  /** When the leader last answered this follower. */
  answeredAt: Instant;
  /** How often this follower has asked since. */
  asked: number;
  /** How long the server's clock has stood still, in seconds; null: it goes; absent: not told yet. */
  stands?: number | null;
  /** The newest differences between the server's clock and this one, in milliseconds. */
  skews: readonly number[];
};

/** What tabs say to each other. `prev` is the change before, so that a hole is noticed. */
export type TabMessage =
  | { kind: 'ask' }
  | { kind: 'retry' }
  | { kind: 'change'; prev: number | null; change: LiveChange }
  | {
      kind: 'state';
      link: Link;
      since: Instant | null;
      last: number | null;
      skew: number;
      stands?: number | null;
    };

export type LiveSignal =
  | { type: 'seen'; cursor: number }
  | { type: 'hello' | 'beat'; cursor: number; now: Instant; at: Instant; stands?: number | null }
  | { type: 'change'; change: LiveChange; at: Instant }
  | { type: 'dropped'; at: Instant }
  | { type: 'retry'; at: Instant }
  | { type: 'promoted' | 'demoted'; at: Instant }
  | { type: 'shown'; at: Instant }
  | { type: 'tick'; at: Instant; visible: boolean }
  | { type: 'told'; message: TabMessage; at: Instant };

export type LiveCommand =
  | { do: 'open'; after: number | null; inMs: number }
  | { do: 'close' }
  | { do: 'tell'; message: TabMessage }
  | { do: 'steal' };

export const liveLimits = {
  /** The server beats every 10 s: half a beat more than one is silence. */
  silentMs: 15_000,
  lostMs: 60_000,
  askMs: 700,
  stealMs: 2_000,
  /** A tab that was held up itself judges its leader only after asking this often. */
  asksBeforeSteal: 2,
  retryMs: [250, 500, 1_000, 2_000, 4_000, 8_000],
} as const;

export const firstTab = (at: Instant): LiveTab => ({
  role: 'follower',
  link: 'connecting',
  since: null,
  heardAt: null,
  last: null,
  lastChange: null,
  newestOf: {},
  gaps: 0,
  attempts: 0,
  triedAt: at,
  answeredAt: at,
  asked: 0,
  skews: [],
});

/** How far the server's clock is ahead of this one; the sample that travelled fastest is the best. */
export const skewOf = (tab: LiveTab): number => (tab.skews.length ? Math.max(...tab.skews) : 0);

type Step = { tab: LiveTab; commands: LiveCommand[] };

const stateMessage = (tab: LiveTab): LiveCommand => ({
  do: 'tell',
  message: {
    kind: 'state',
    link: tab.link,
    since: tab.since,
    last: tab.last,
    skew: skewOf(tab),
    ...(tab.stands !== undefined && { stands: tab.stands }),
  },
});

const gapTo = (tab: LiveTab, last: number | null): LiveTab => ({
  ...tab,
  last,
  gaps: tab.gaps + 1,
});

const took = (tab: LiveTab, change: LiveChange): LiveTab => ({
  ...tab,
  last: change.id,
  lastChange: change,
  newestOf: { ...tab.newestOf, [change.incident]: change.id },
});

const heard = (tab: LiveTab, at: Instant): LiveTab => ({
  ...tab,
  link: 'live',
  since: null,
  heardAt: at,
  attempts: 0,
});

const openSoon = (tab: LiveTab): LiveCommand => ({
  do: 'open',
  after: tab.last,
  inMs: liveLimits.retryMs[Math.min(tab.attempts, liveLimits.retryMs.length) - 1] ?? 0,
});

const drop = (tab: LiveTab, at: Instant): Step => {
  const since = tab.since ?? tab.heardAt ?? at;
  const link = at - since > liveLimits.lostMs ? 'lost' : 'reconnecting';
  const next: LiveTab = { ...tab, link, since, triedAt: at, attempts: tab.attempts + 1 };
  return { tab: next, commands: [{ do: 'close' }, openSoon(next), stateMessage(next)] };
};

/** The server says where it is: a beat beyond what was sent is a hole, a hello before it another database. */
const contact = (
  tab: LiveTab,
  signal: Extract<LiveSignal, { type: 'hello' | 'beat' }>,
): LiveTab => {
  const skews = [...tab.skews.slice(-4), signal.now - signal.at];
  const { stands } = signal;
  const next = { ...heard(tab, signal.at), skews, ...(stands !== undefined && { stands }) };
  if (tab.last === null) return { ...next, last: signal.cursor };
  const hole = signal.type === 'hello' ? signal.cursor < tab.last : signal.cursor > tab.last;
  return hole ? gapTo(next, signal.cursor) : next;
};

const led = (tab: LiveTab, signal: LiveSignal): Step => {
  switch (signal.type) {
    case 'hello':
    case 'beat': {
      const next = contact(tab, signal);
      return { tab: next, commands: [stateMessage(next)] };
    }
    case 'change': {
      const { change, at } = signal;
      const next = heard(tab, at);
      if (tab.last !== null && change.id <= tab.last) return { tab: next, commands: [] };
      return {
        tab: took(next, change),
        commands: [{ do: 'tell', message: { kind: 'change', prev: tab.last, change } }],
      };
    }
    case 'dropped':
      return drop(tab, signal.at);
    case 'shown':
    case 'retry':
      if (tab.link === 'live') return { tab, commands: [] };
      return {
        tab: { ...tab, triedAt: signal.at },
        commands: [{ do: 'close' }, { do: 'open', after: tab.last, inMs: 0 }],
      };
    case 'tick': {
      const { at } = signal;
      if (at - Math.max(tab.heardAt ?? 0, tab.triedAt) > liveLimits.silentMs) return drop(tab, at);
      if (tab.link === 'reconnecting' && at - (tab.since ?? at) > liveLimits.lostMs) {
        const next: LiveTab = { ...tab, link: 'lost' };
        return { tab: next, commands: [stateMessage(next)] };
      }
      return { tab, commands: [] };
    }
    case 'demoted':
      return {
        tab: { ...tab, role: 'follower', answeredAt: signal.at, asked: 0 },
        commands: [{ do: 'close' }],
      };
    case 'told':
      if (signal.message.kind === 'ask') return { tab, commands: [stateMessage(tab)] };
      if (signal.message.kind === 'retry') return led(tab, { type: 'retry', at: signal.at });
      return { tab, commands: [] };
    default:
      return { tab, commands: [] };
  }
};

const listened = (tab: LiveTab, message: TabMessage, at: Instant): LiveTab => {
  const here = { ...tab, answeredAt: at, asked: 0 };
  if (message.kind === 'change') {
    const { prev, change } = message;
    if (tab.last !== null && change.id <= tab.last) return here;
    const missed = tab.last !== null && prev !== null && prev > tab.last;
    return took(missed ? gapTo(here, prev) : here, change);
  }
  if (message.kind !== 'state') return tab;
  const { link, since, last, skew, stands } = message;
  const told = stands === undefined ? {} : { stands };
  const next: LiveTab = { ...here, link, since, skews: [skew], ...told };
  if (last === null || (tab.last !== null && tab.last >= last)) return next;
  return tab.last === null ? { ...next, last } : gapTo(next, last);
};

const followed = (tab: LiveTab, signal: LiveSignal): Step => {
  switch (signal.type) {
    case 'promoted':
      return {
        tab: { ...tab, role: 'leader', triedAt: signal.at },
        commands: [{ do: 'open', after: tab.last, inMs: 0 }],
      };
    case 'told':
      return { tab: listened(tab, signal.message, signal.at), commands: [] };
    case 'retry':
      return { tab, commands: [{ do: 'tell', message: { kind: 'retry' } }] };
    case 'shown':
      return {
        tab: { ...tab, answeredAt: signal.at, asked: 0 },
        commands: [{ do: 'tell', message: { kind: 'ask' } }],
      };
    case 'tick': {
      // A hidden tab's timers are slowed, so only a tab that is looked at may judge its leader.
      const silent = signal.visible ? signal.at - tab.answeredAt : 0;
      if (silent < liveLimits.askMs) return { tab, commands: [] };
      // The answer may be waiting behind this tick, in a tab that was itself held up.
      if (silent >= liveLimits.stealMs && tab.asked >= liveLimits.asksBeforeSteal)
        return {
          tab: { ...tab, answeredAt: signal.at, asked: 0 },
          commands: [{ do: 'steal' }],
        };
      return {
        tab: { ...tab, asked: tab.asked + 1 },
        commands: [{ do: 'tell', message: { kind: 'ask' } }],
      };
    }
    default:
      return { tab, commands: [] };
  }
};

/** Decides everything the live connection does; the client only carries the commands out. */
export const liveStep = (tab: LiveTab, signal: LiveSignal): Step => {
  if (signal.type === 'seen') {
    if (tab.last === null) return { tab: { ...tab, last: signal.cursor }, commands: [] };
    return { tab: signal.cursor < tab.last ? gapTo(tab, tab.last) : tab, commands: [] };
  }
  return tab.role === 'leader' ? led(tab, signal) : followed(tab, signal);
};
