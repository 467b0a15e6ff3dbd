import { expect, test } from 'vitest';
import { type Seeded, seeded } from '../../../test/harness/seeded.ts';
import { fold, sameState, sameTimers } from '../engine/replay.ts';
import type { Definition } from '../engine/types.ts';
import { escalationDefinition } from './definition.ts';
import { aPerson, climb, reachable } from './escalation.builder.ts';
import type { PersonToPage } from './event.ts';
import type { Ladder } from './ladder.ts';
import type { Level } from './policy.ts';

const NAMES = ['ana', 'ben', 'eve', 'kim', 'zoe'];
const END = 1200;

type Act = { at: number; who: string; does: 'acknowledged' | 'declined' | 'forced' };
type Case = { ladder: Ladder; contacts: Record<string, number[] | null>; acts: Act[] };

const randomLevel = ({ between, pick }: Seeded): Level => ({
  targets: [...new Set(Array.from({ length: between(1, 3) }, () => pick(NAMES)))].map((id) => ({
    type: 'person',
    id,
  })),
  wait: between(1, 12) * 10,
});

const randomCase = (random: Seeded): Case => {
  const { between, chance, pick } = random;
  return {
    ladder: {
      delay: between(0, 3) * 10,
      levels: Array.from({ length: between(1, 4) }, () => randomLevel(random)),
      repeat: between(0, 3),
      lastResort: chance(0.5) ? randomLevel(random) : null,
      ackTimeout: null,
    },
    contacts: Object.fromEntries(
      NAMES.map((name) => [
        name,
        chance(0.15) ? null : Array.from({ length: between(0, 3) }, () => between(0, 15) * 10),
      ]),
    ),
    acts: Array.from({ length: between(0, 4) }, () => ({
      at: between(0, END / 10) * 10 + 5,
      who: pick(NAMES),
      does: pick(['acknowledged', 'declined', 'declined', 'forced'] as const),
    })).sort((a, b) => a.at - b.at),
  };
};

const who =
  ({ contacts }: Case) =>
  (name: string): PersonToPage | null => {
    const after = contacts[name];
    if (after === null || after === undefined) return null;
    return after.length === 0 ? { id: name, name, contacts: [] } : reachable(name, ...after);
  };

/** The same told second by second, with nothing but lists. */
const naive = (given: Case): string[] => {
  const { ladder, contacts, acts } = given;
  const pages: string[] = [];
  const declined = new Set<string>();
  const everPaged = new Set<string>();
  let hook: string[] = [];
  let pending: { who: string; contact: string; at: number }[] = [];
  let round = 0;
  let level = -1;
  let last = false;
  let roundReached = false;
  let over = false;
  let nextAt = ladder.delay;

  const step = (): Level | null => {
    if (last) return null;
    level += 1;
    if (level === ladder.levels.length) {
      level = 0;
      round += roundReached ? 1 : ladder.repeat + 1;
      if (round <= ladder.repeat) roundReached = false;
    }
    if (round <= ladder.repeat) return ladder.levels[level] ?? null;
    last = true;
    return ladder.lastResort;
  };
  const alive = () => hook.some((name) => !declined.has(name) && (contacts[name] ?? []).length > 0);

  const climbAt = (t: number) => {
    while (nextAt === t) {
      const now = step();
      if (!now) {
        nextAt = -1;
        break;
      }
      hook = now.targets
        .map(({ id }) => id)
        .filter((name) => contacts[name] && (last || !declined.has(name)));
      for (const name of hook) {
        declined.delete(name);
        everPaged.add(name);
        pending = pending.filter((one) => one.who !== name);
        (contacts[name] ?? []).forEach((after, i) => {
          roundReached = true;
          const contact = `${name}-${i + 1}`;
          if (after === 0) pages.push(`${contact}@${t}`);
          else pending.push({ who: name, contact, at: t + after });
        });
      }
      nextAt = alive() ? t + now.wait : t;
    }
  };

  for (let t = 0; t <= END + 10 && !over; t += 1) {
    for (const one of pending.filter(({ at }) => at === t)) pages.push(`${one.contact}@${t}`);
    pending = pending.filter(({ at }) => at > t);
    climbAt(t);
    for (const { who: name, does } of acts.filter(({ at }) => at === t)) {
      if (!everPaged.has(name)) continue;
      if (does === 'acknowledged') over = true;
      if (over || nextAt < 0) continue;
      if (does === 'declined' && hook.includes(name)) {
        declined.add(name);
        pending = pending.filter((one) => one.who !== name);
        if (!alive()) nextAt = t;
      }
      const left =
        !last && (ladder.lastResort || round < ladder.repeat || level < ladder.levels.length - 1);
      const useless = !roundReached && level === ladder.levels.length - 1 && !ladder.lastResort;
      if (does === 'forced' && left && !useless) nextAt = t;
      climbAt(t);
    }
  }
  return pages.sort();
};

test('thousands of random ladders page exactly whom the naive model pages, when it does', () => {
  let paged = 0;
  for (let seed = 1; seed <= 1500; seed += 1) {
    const given = randomCase(seeded(seed));
    const e = climb(given.ladder, who(given));
    for (const { at, who: name, does } of given.acts) {
      e.until(at);
      // What comes after an answer is told in stories of its own.
      if (e.state === 'acknowledged') break;
      e.tell({ type: `escalation.${does}` }, aPerson(name));
      e.until(at);
    }
    e.until(END + 10);
    const expected = naive(given);
    paged += expected.length;
    expect([...e.pages].sort(), `seed ${seed}: ${JSON.stringify(given)}`).toEqual(expected);
  }
  expect(paged).toBeGreaterThan(3000);
});

test('the log of a random escalation makes the same escalation again', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const given = randomCase(seeded(seed));
    const e = climb(given.ladder, who(given));
    for (const { at, who: name, does } of given.acts) {
      e.until(at);
      e.tell({ type: `escalation.${does}` }, aPerson(name));
    }
    e.until(END);
    const { processes, problem } = fold({ e1: escalationDefinition as Definition }, e.log);
    expect(problem).toBeUndefined();
    expect(processes.e1 && sameState(processes.e1.stored, e.stored)).toBe(true);
    expect(processes.e1 && sameTimers(processes.e1.timers, e.timers)).toBe(true);
  }
});
