import type { Day } from '../day.ts';
import type { Actor } from '../engine/types.ts';
import type { Instant } from '../time.ts';

/** What doing it will change. The same words as a runbook's rarer questions: stop it, see it, survive it. */
export const actionKinds = [
  'prevent',
  'detect',
  'mitigate',
  'document',
  'practise',
  'other',
] as const;

export type ActionKind = (typeof actionKinds)[number];

/**
 * `open`: to be done. `done`: somebody says so. `verified`: another saw that it works.
 * `accepted`: the risk is borne knowingly until a day. `dropped`: it will not be done.
 */
export const actionStates = ['open', 'done', 'verified', 'accepted', 'dropped'] as const;

export type ActionState = (typeof actionStates)[number];

/** What brought it up. A review's id is the review cycle's; `item` that of its agenda. */
export type ActionSource =
  | { type: 'incident'; id: string }
  | { type: 'review'; id: string; item?: string }
  | { type: 'none' };

/** A step of a runbook that it is about; `step` absent: the whole runbook. */
export type ActionAbout = { runbook: string; step?: string; title?: string };

export type ActionMark = { by: Actor; at: Instant };

/** One act in its life, as its page tells it. */
export type ActionEntry = ActionMark & { what: ActionChange['type'] | 'added'; said?: string };

export type ActionItem = {
  id: string;
  number: number;
  title: string;
  detail?: string;
  kind: ActionKind;
  source: ActionSource;
  owner?: { id: string; name: string };
  dueOn?: Day;
  about?: ActionAbout;
  state: ActionState;
  added: ActionMark;
  done?: ActionMark;
  verified?: ActionMark;
  /** Why it was accepted or dropped; `until` is the last day for which a risk is borne. */
  settled?: ActionMark & { reason: string; until?: Day };
  history: ActionEntry[];
  /** Grows with each change. */
  version: number;
};

/** What may be said of an item when it is made or changed. Null takes away. */
export type ActionDetails = {
  title?: string;
  detail?: string | null;
  kind?: ActionKind;
  owner?: { id: string; name: string } | null;
  dueOn?: Day | null;
  about?: ActionAbout | null;
};

export type ActionChange =
  | { type: 'changed'; details: ActionDetails; base: number }
  | { type: 'done'; note?: string }
  | { type: 'verified'; note?: string }
  | { type: 'reopened'; reason: string }
  | { type: 'accepted'; reason: string; until: Day }
  | { type: 'dropped'; reason: string };

export const actionLimits = { title: 200, detail: 4_000, reason: 2_000 } as const;

/** Entries of an item's history that are kept; the chain and the audit log keep all. */
export const MOST_HISTORY = 200;
