import { withTimers } from '../engine/replay.ts';
import { start, step } from '../engine/step.ts';
import type { Actor, Effect, LogEntry, StepResult, Stored } from '../engine/types.ts';
import type { Instant } from '../time.ts';
import { escalationDefinition, escalationRunOf, escalationStateOf } from './definition.ts';
import type { EscalationEvent, EscalationStarted, PersonToPage } from './event.ts';
import type { Ladder } from './ladder.ts';
import { nextRung } from './next-level.ts';
import type { Level } from './policy.ts';
import { readEscalationTimer } from './timer-key.ts';

export const CLOCK: Actor = { type: 'clock' };

export const aPerson = (name: string): Actor & { type: 'person' } => ({
  type: 'person',
  id: name,
  name,
});

/** Somebody with so many contacts, each that much later. */
export const reachable = (name: string, ...after: number[]): PersonToPage => ({
  id: name,
  name,
  contacts: (after.length > 0 ? after : [0]).map((seconds, i) => ({
    contact: `${name}-${i + 1}`,
    after: seconds,
  })),
});

/** A level of people, each a target of their own. */
export const aLevel = (wait: number, ...people: string[]): Level => ({
  targets: people.map((id) => ({ type: 'person', id })),
  wait,
});

export const aLadder = (parts: Partial<Ladder> = {}): Ladder => ({
  delay: 0,
  levels: [aLevel(300, 'ana'), aLevel(300, 'ben')],
  repeat: 0,
  lastResort: null,
  ackTimeout: null,
  ...parts,
});

export const aStart = (
  ladder: Ladder | null,
  parts: Partial<EscalationStarted> = {},
): EscalationStarted => ({
  type: 'escalation.started',
  id: 'e1',
  ladder,
  policy: ladder && { id: 'night', name: 'Night' },
  incident: { id: 'i1', number: 1, title: 'Down', severity: 'sev2', kind: 'real' },
  reason: 'escalate',
  title: 'Reach the owner',
  since: 0,
  ...parts,
});

export type Sent = { at: Instant; to: string; type: string };

/** An escalation in a time of its own that begins at 0; people are reached as `who` says at that time. */
export const climb = (
  ladder: Ladder | null,
  who: (id: string, at: Instant) => PersonToPage | null = (id) => reachable(id),
  parts: Partial<EscalationStarted> = {},
) => {
  let now = 0;
  let stored: Stored = { definitionVersion: 0, snapshot: null, version: 0 };
  let timers: Record<string, Instant> = {};
  let done = false;
  const sent: Sent[] = [];
  const log: Pick<LogEntry, 'seq' | 'process' | 'at' | 'by' | 'event'>[] = [];
  const settle = (event: EscalationEvent, by: Actor, result: StepResult) => {
    if (!result.ok) return result.rejection.code;
    ({ stored, done } = result);
    timers = withTimers(timers, result.timers);
    log.push({ seq: log.length + 1, process: 'e1', at: now, by, event });
    for (const effect of result.effects) sent.push(asSent(effect, now));
    return null;
  };
  const tell = (event: EscalationEvent, by: Actor = CLOCK): string | null => {
    const code = settle(event, by, step(escalationDefinition, stored, { ...event, at: now, by }));
    return code;
  };
  const eventOf = (key: string): EscalationEvent => {
    const kind = readEscalationTimer(key);
    if (kind === 'contact') return { type: 'escalation.contact-due', key };
    if (kind === 'quiet') return { type: 'escalation.went-quiet', key };
    const rung = nextRung(escalationRunOf(stored));
    return rung
      ? {
          type: 'escalation.level-entered',
          key,
          people: rung.targets.flatMap(({ id }) => who(id, now) ?? []),
        }
      : { type: 'escalation.exhausted', key };
  };
  /** Moves time on to so many seconds and fires what falls due on the way. */
  const until = (seconds: number): void => {
    for (;;) {
      const [next] = Object.entries(timers).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
      if (!next || next[1] > seconds * 1000) break;
      now = Math.max(now, next[1]);
      const code = tell(eventOf(next[0]));
      if (code) throw new Error(`${next[0]}: ${code}`);
    }
    now = seconds * 1000;
  };
  const first = aStart(ladder, parts);
  const refused = settle(first, CLOCK, start(escalationDefinition, { ...first, at: 0, by: CLOCK }));
  if (refused) throw new Error(refused);
  until(0);
  return {
    tell,
    until,
    sent,
    log,
    get stored() {
      return stored;
    },
    get timers() {
      return timers;
    },
    get done() {
      return done;
    },
    get state() {
      return escalationStateOf(stored);
    },
    get run() {
      return escalationRunOf(stored);
    },
    /** Everybody paged, as `name@seconds`. */
    get pages() {
      return sent.filter(({ type }) => type === 'page').map(({ to, at }) => `${to}@${at / 1000}`);
    },
    get closed() {
      return sent.filter(({ type }) => type === 'page-closed').map(({ to }) => to);
    },
  };
};

const asSent = (effect: Effect, at: Instant): Sent => {
  const { to, message } = effect as unknown as {
    to: { contact: string };
    message: { type: string };
  };
  return { at, to: to.contact, type: message.type };
};
