import type { AnyStateMachine } from 'xstate';
import type { Rejection } from '../outcome.ts';
import type { Instant, Seconds } from '../time.ts';

/** Who did it: a person, an API token, or the clock. `name` is kept as it was at that moment. */
export type Actor =
  | { type: 'person'; id: string; name: string }
  | { type: 'token'; id: string; name: string }
  | { type: 'clock' };

/** What the engine is told. `type` is a dotted name; the rest is that event's own plain JSON. */
export type EngineEvent = { type: string } & Record<string, unknown>;

/**
 * A machine the engine can run. `version` names the shape of the snapshot; `explain` says why an
 * event does not fit, asked only after `snapshot.can(event)` said no; `admit` looks at the event
 * that starts a process and says why it cannot.
 */
export type Definition<E extends EngineEvent = EngineEvent> = {
  kind: 'incident' | 'walkthrough' | 'retrospective' | 'escalation' | 'review-cycle';
  version: number;
  machine: AnyStateMachine;
  explain(snapshot: unknown, event: E & Stamp): Rejection;
  admit?(event: E & Stamp): Rejection | null;
};

/** What every event carries when it reaches the machine. */
export type Stamp = { at: Instant; by: Actor };

/** A process as it is remembered: the persisted snapshot and where its chain stands. */
export type Stored = { definitionVersion: number; snapshot: unknown; version: number };

/** Something the world must do; goes to the outbox in the same transaction. `key` is unique in its process. */
export type Effect = { type: string; key: string } & Record<string, unknown>;

/** A deadline is a row. `key` is unique in its process; `dueAt` = the event's time + `dueIn`. */
export type TimerChange =
  | { type: 'timer.set'; key: string; dueIn: Seconds; dueAt: Instant }
  | { type: 'timer.clear'; key: string };

export type StepResult =
  | { ok: true; stored: Stored; effects: Effect[]; timers: TimerChange[]; done: boolean }
  | { ok: false; rejection: Rejection };

/** Lower-case hex SHA-256 of a text in UTF-8; an argument, so that the domain stays pure. */
export type Hash = (text: string) => string;

/**
 * One line of an incident's log, exactly what is hashed (canonical JSON of all but `hash`).
 * `seq` counts from 1 in its chain; `prev` is the hash before, 64 zeros at the start.
 * `lateness` is how many seconds after its due time the clock delivered it.
 */
export type LogEntry = {
  chain: string;
  seq: number;
  process: string;
  at: Instant;
  by: Actor;
  event: EngineEvent;
  lateness?: Seconds;
  prev: string;
  hash: string;
};
