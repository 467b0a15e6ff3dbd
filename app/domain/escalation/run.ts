import type { Effect, Stamp } from '../engine/types.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Mark } from '../walkthrough/run.ts';
import type { EscalationEvent, EscalationStarted } from './event.ts';

/** One way to reach a person within one paging. `key` names its message and, while it waits, its timer. */
export type ContactRun = {
  contact: string;
  key: string;
  state: 'waiting' | 'sent' | 'handed' | 'failed';
  dueAt: Instant;
};

export type PagedPerson = {
  id: string;
  name: string;
  at: Instant;
  level: number;
  /** Whether the page rests with them now; false once a later level has begun. */
  current: boolean;
  contacts: ContactRun[];
  declined?: Mark & { reason?: string };
  /** Told that it is over. */
  closed?: true;
};

/** What an escalation has come to: plain JSON, a pure fold of its events. */
export type EscalationRun = {
  facts: Omit<EscalationStarted, 'type'>;
  started: Mark;
  last: Mark;
  /** The rung reached, counted from 0; -1 before the first. */
  place: number;
  /** Whether this round has paged anybody. */
  reached: boolean;
  /** Makes every key its own. */
  count: number;
  next?: { key: string; dueAt: Instant };
  /** By person, in the order of their last paging. */
  paged: PagedPerson[];
  acknowledged?: Mark;
  quiet?: { key: string; dueAt: Instant };
  exhaustedAt?: Instant;
  stopped?: Mark & { cause: string };
};

export type EscalationState = 'paging' | 'acknowledged' | 'exhausted' | 'ended';

export type Told = EscalationEvent & Stamp;

/** What a change asks of the world, as data. */
export type Asked =
  | { type: 'timer.set'; key: string; dueIn: Seconds }
  | { type: 'timer.clear'; key: string }
  | Effect;

export type Change = { run: EscalationRun; ask: Asked[] };

/** One rule of the escalation: a pure function that an action of the machine carries out. */
export type Rule = (run: EscalationRun, now: Mark, event: Told) => Change;
