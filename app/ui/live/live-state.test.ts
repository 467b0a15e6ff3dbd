import { expect, test } from 'vitest';
import {
  firstTab,
  type LiveChange,
  type LiveCommand,
  type LiveSignal,
  type LiveTab,
  liveLimits,
  liveStep,
  skewOf,
} from './live-state.ts';

const change = (id: number, incident = 'inc'): LiveChange => ({
  id,
  incident,
  seq: id,
  type: 'step.done',
  by: { type: 'person', id: 'p1', name: 'João Costa' },
  at: id,
});

/** Plays signals one after the other; keeps what the last one commanded. */
const play = (signals: LiveSignal[], from: LiveTab = firstTab(0)) =>
  signals.reduce<{ tab: LiveTab; commands: LiveCommand[] }>(
    ({ tab }, signal) => liveStep(tab, signal),
    { tab: from, commands: [] },
  );

const hello = (cursor: number, at = 1_000): LiveSignal => ({ type: 'hello', cursor, now: at, at });
const leading = (cursor = 10) =>
  play([{ type: 'seen', cursor }, { type: 'promoted', at: 0 }, hello(cursor)]).tab;
const following = (cursor = 10) =>
  play([
    { type: 'seen', cursor },
    {
      type: 'told',
      at: 1_000,
      message: { kind: 'state', link: 'live', since: null, last: cursor, skew: 0 },
    },
  ]).tab;

test('the leader connects from where its page was read', () => {
  const { tab, commands } = play([
    { type: 'seen', cursor: 10 },
    { type: 'promoted', at: 0 },
  ]);
  expect(commands).toEqual([{ do: 'open', after: 10, inMs: 0 }]);
  expect(tab.link).toBe('connecting');
  expect(play([hello(12)], tab).tab).toMatchObject({ link: 'live', last: 10, gaps: 0 });
});

test('a page without a cursor begins where the server is', () => {
  const { tab } = play([{ type: 'promoted', at: 0 }, hello(12)]);
  expect(tab).toMatchObject({ last: 12, gaps: 0 });
});

test('a change is taken once and told to the other tabs with what came before it', () => {
  const first = play([{ type: 'change', change: change(11), at: 2_000 }], leading());
  expect(first.tab).toMatchObject({ last: 11, newestOf: { inc: 11 } });
  expect(first.commands).toEqual([
    { do: 'tell', message: { kind: 'change', prev: 10, change: change(11) } },
  ]);
  const again = play([{ type: 'change', change: change(11), at: 2_100 }], first.tab);
  expect(again.commands).toEqual([]);
  expect(again.tab.last).toBe(11);
});

test('a dropped connection says since when, and is opened again after the last change', () => {
  const { tab, commands } = play([{ type: 'dropped', at: 5_000 }], leading());
  expect(tab).toMatchObject({ link: 'reconnecting', since: 1_000 });
  expect(commands).toContainEqual({ do: 'close' });
  expect(commands).toContainEqual({ do: 'open', after: 10, inMs: liveLimits.retryMs[0] });
});

test('it waits longer after each failure, up to a limit, and at once when asked', () => {
  const drops = Array.from({ length: 20 }, (_, i): LiveSignal => ({ type: 'dropped', at: i }));
  const { tab, commands } = play(drops, leading());
  expect(commands).toContainEqual({ do: 'open', after: 10, inMs: liveLimits.retryMs.at(-1) });
  expect(play([{ type: 'retry', at: 30 }], tab).commands).toContainEqual({
    do: 'open',
    after: 10,
    inMs: 0,
  });
});

test('contact again makes it live and forgets the failures', () => {
  const { tab } = play([{ type: 'dropped', at: 5_000 }, hello(10, 6_000)], leading());
  expect(tab).toMatchObject({ link: 'live', since: null, attempts: 0 });
});

test('silence longer than a beat and a half is a lost connection', () => {
  const quiet = 1_000 + liveLimits.silentMs;
  expect(play([{ type: 'tick', at: quiet, visible: true }], leading()).tab.link).toBe('live');
  const { tab, commands } = play([{ type: 'tick', at: quiet + 1, visible: true }], leading());
  expect(tab).toMatchObject({ link: 'reconnecting', since: 1_000 });
  expect(commands).toContainEqual({ do: 'open', after: 10, inMs: liveLimits.retryMs[0] });
});

test('a connection that never answers is given up and tried again', () => {
  const { tab } = play([{ type: 'promoted', at: 0 }]);
  const { commands } = play([{ type: 'tick', at: liveLimits.silentMs + 1, visible: true }], tab);
  expect(commands).toContainEqual({ do: 'open', after: null, inMs: liveLimits.retryMs[0] });
});

test('after a minute without contact it is lost, and still tried', () => {
  const { tab } = play(
    [
      { type: 'dropped', at: 5_000 },
      { type: 'dropped', at: 1_001 + liveLimits.lostMs },
    ],
    leading(),
  );
  expect(tab).toMatchObject({ link: 'lost', since: 1_000 });
  expect(play([hello(10, 99_000)], tab).tab.link).toBe('live');
});

test('a beat beyond the last change is a gap; a hello is not, for the rest follows it', () => {
  const beat: LiveSignal = { type: 'beat', cursor: 14, now: 2_000, at: 2_000 };
  expect(play([beat], leading()).tab).toMatchObject({ gaps: 1, last: 14 });
  expect(play([hello(14)], leading()).tab).toMatchObject({ gaps: 0, last: 10 });
});

test('a server that is behind what was seen is another database: everything is read again', () => {
  expect(play([hello(3)], leading()).tab).toMatchObject({ gaps: 1, last: 3 });
});

test('a follower takes what the leader tells, once', () => {
  const told: LiveSignal = {
    type: 'told',
    at: 2_000,
    message: { kind: 'change', prev: 10, change: change(11) },
  };
  const { tab } = play([told, told], following());
  expect(tab).toMatchObject({ last: 11, newestOf: { inc: 11 }, gaps: 0 });
});

test('a follower that missed a change notices the hole', () => {
  const message = { kind: 'change', prev: 12, change: change(13) } as const;
  const { tab } = play([{ type: 'told', at: 2_000, message }], following());
  expect(tab).toMatchObject({ last: 13, gaps: 1 });
});

test('a follower that was away hears from the state how far the others are', () => {
  const message = { kind: 'state', link: 'live', since: null, last: 20, skew: 4 } as const;
  const { tab } = play([{ type: 'told', at: 2_000, message }], following());
  expect(tab).toMatchObject({ last: 20, gaps: 1 });
  expect(skewOf(tab)).toBe(4);
});

test('a follower that is looked at asks a silent leader, then takes the lead within two seconds', () => {
  const ticks = (...at: number[]) =>
    play(
      at.map((one) => ({ type: 'tick', at: one, visible: true })),
      following(),
    ).commands;
  const ask = [{ do: 'tell', message: { kind: 'ask' } }];
  expect(ticks(1_500)).toEqual([]);
  expect(ticks(1_500, 2_000)).toEqual(ask);
  expect(ticks(1_500, 2_000, 2_500)).toEqual(ask);
  expect(ticks(1_500, 2_000, 2_500, 3_000)).toEqual([{ do: 'steal' }]);
  expect(play([{ type: 'tick', at: 9_000, visible: false }], following()).commands).toEqual([]);
});

test('a follower that was held up itself asks before it judges, and an answer clears its leader', () => {
  const message = { kind: 'state', link: 'live', since: null, last: 10, skew: 0 } as const;
  const tick = (at: number): LiveSignal => ({ type: 'tick', at, visible: true });
  const ask = [{ do: 'tell', message: { kind: 'ask' } }];
  expect(play([tick(9_000)], following()).commands).toEqual(ask);
  const cleared = play([tick(9_000), { type: 'told', at: 9_050, message }], following()).tab;
  expect(play([tick(9_500)], cleared).commands).toEqual([]);
  expect(play([tick(10_000), tick(10_500), tick(11_000)], cleared).commands).toEqual(ask);
  expect(play([tick(9_000), tick(9_500), tick(10_000)], following()).commands).toEqual([
    { do: 'steal' },
  ]);
});

test('who takes over opens after its own last change', () => {
  const { commands } = play([{ type: 'promoted', at: 3_000 }], following(17));
  expect(commands).toEqual([{ do: 'open', after: 17, inMs: 0 }]);
});

test('a leader that was stolen from closes its connection', () => {
  const { tab, commands } = play([{ type: 'demoted', at: 4_000 }], leading());
  expect(tab.role).toBe('follower');
  expect(commands).toEqual([{ do: 'close' }]);
});

test('a leader answers who asks', () => {
  const { commands } = play([{ type: 'told', at: 2_000, message: { kind: 'ask' } }], leading());
  expect(commands).toEqual([
    {
      do: 'tell',
      message: { kind: 'state', link: 'live', since: null, last: 10, skew: 0 },
    },
  ]);
});

test('the clock is corrected by the reading that travelled fastest', () => {
  const beat = (at: number, now: number): LiveSignal => ({ type: 'beat', cursor: 10, at, now });
  expect(skewOf(play([beat(2_000, 7_600), beat(3_000, 8_950)], leading()).tab)).toBe(5_950);
});
