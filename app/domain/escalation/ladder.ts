import type { Severity } from '../runbook/plan.ts';
import type { Seconds } from '../time.ts';
import type { Level, PolicyBody, Steps, Target } from './policy.ts';

/** What of a policy one escalation goes by: frozen when it starts. */
export type Ladder = Steps & { lastResort: Level | null; ackTimeout: Seconds | null };

/** One step of the climb. `level` and `round` count from 1; the last resort is beyond all rounds. */
export type Rung = Level & { level: number; round: number; last: boolean };

/** The policy's steps for this severity: its variant's, else its own. */
export const ladderFor = (
  { variants, lastResort, ackTimeout, ...own }: PolicyBody,
  severity: Severity,
): Ladder => {
  const { delay, levels, repeat } =
    variants.find(({ severities }) => severities.includes(severity)) ?? own;
  return { delay, levels, repeat, lastResort, ackTimeout };
};

/** How long a page that no policy shapes waits for an answer, and how often it is sent again. */
const PLAIN = { wait: 300, repeat: 2 } as const;

/** The ladder of a page to one target, asked for by hand or by a step that names a role alone. */
export const ladderTo = (target: Target): Ladder => ({
  delay: 0,
  levels: [{ targets: [target], wait: PLAIN.wait }],
  repeat: PLAIN.repeat,
  lastResort: null,
  ackTimeout: null,
});

/** The same ladder with one target in front of its first level. */
export const ladderVia = (target: Target, then: Ladder): Ladder => ({
  ...then,
  delay: 0,
  levels: [{ targets: [target], wait: PLAIN.wait }, ...then.levels],
});

const rounds = ({ repeat }: Ladder): number => repeat + 1;

/** The rung at a place of the climb, counted from 0; null beyond the end. */
export const rungAt = (ladder: Ladder, place: number): Rung | null => {
  const { levels, lastResort } = ladder;
  const climb = levels.length * rounds(ladder);
  const level = levels[place % Math.max(1, levels.length)];
  if (place < climb && level)
    return {
      ...level,
      level: (place % levels.length) + 1,
      round: Math.floor(place / levels.length) + 1,
      last: false,
    };
  return place === climb && lastResort
    ? { ...lastResort, level: levels.length + 1, round: rounds(ladder), last: true }
    : null;
};

/**
 * The place that comes after `place` (-1: none yet). A round in which nobody could be paged is not
 * repeated: the last resort comes at once.
 */
export const placeAfter = (ladder: Ladder, place: number, reached: boolean): number => {
  const next = place + 1;
  const climb = ladder.levels.length * rounds(ladder);
  const newRound = next > 0 && next < climb && next % ladder.levels.length === 0;
  return newRound && !reached ? climb : next;
};
