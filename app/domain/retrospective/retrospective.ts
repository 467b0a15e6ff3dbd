import type { Instant, Seconds } from '../time.ts';
import type { Mark } from '../walkthrough/run.ts';

/** The parts that people write, in the order in which they are read. */
export const sectionIds = [
  'summary',
  'impact',
  'contributing',
  'deviations',
  'response',
  'wentWell',
  'wentBadly',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** Without these nobody can judge a retrospective, so none is asked to. */
export const neededSections = ['summary', 'impact'] as const satisfies readonly SectionId[];

/** Characters of one section, of an addendum and of a remark. */
export const retrospectiveLimits = { section: 20_000, addendum: 4_000, remark: 2_000 } as const;

/** Addenda of one retrospective; what needs more is another retrospective. */
export const MOST_ADDENDA = 50;

/**
 * `draft`: it is written. `review`: somebody asked for a second pair of eyes. `reviewed`: they
 * agreed to exactly this text. `published`: it is locked, and its incident closed.
 */
export const retrospectiveStates = ['draft', 'review', 'reviewed', 'published'] as const;

export type RetrospectiveState = (typeof retrospectiveStates)[number];

/** Everything that can happen to a retrospective. It stands in its incident's chain. */
export type RetrospectiveEvent =
  /**
   * By itself, when the incident is resolved; `sections` is what the timeline already said. From
   * `dueAt` on it is reminded of every `remindEvery` seconds; absent: never, as once was so.
   */
  | {
      type: 'retrospective.opened';
      dueAt: Instant;
      remindEvery?: Seconds;
      sections: Partial<Record<SectionId, string>>;
    }
  /** The clock says that it is due, or due still. */
  | { type: 'retrospective.due'; key: string }
  /** `base` is the version of the section that whoever writes had before them. */
  | { type: 'retrospective.edited'; section: SectionId; text: string; base: number }
  | { type: 'retrospective.submitted' }
  | { type: 'retrospective.returned'; reason: string }
  | { type: 'retrospective.reviewed'; note?: string }
  | { type: 'retrospective.published' }
  | { type: 'retrospective.amended'; text: string; section?: SectionId }
  /** Its incident was reopened: it is a draft again, and due when that is resolved anew. */
  | { type: 'retrospective.reopened' }
  | { type: 'retrospective.resumed'; dueAt: Instant; remindEvery?: Seconds }
  /** What became of one of its action items, so that the incident's own chain tells it. */
  | { type: 'action.told'; number: number; title: string; what: string };

export type Section = { text: string; version: number; mark: Mark };
export type Addendum = { text: string; section?: SectionId; mark: Mark };

/** The machine's context. A section that nobody wrote yet is absent and has version 0. */
export type RetrospectiveRun = {
  opened: Mark;
  /** Absent while its incident goes on again. */
  dueAt?: Instant;
  sections: Partial<Record<SectionId, Section>>;
  submitted?: Mark;
  reviewed?: Mark & { note?: string };
  /** Why it was sent back, until it is submitted again. */
  returned?: Mark & { reason: string };
  published?: Mark;
  /** The next reminder, the `number`th timer; `sent` since it was due. Without `at` none comes. */
  reminder?: { number: number; sent: number; every: Seconds; at?: Instant };
  addenda: Addendum[];
};

/** Where a run stands, by its marks alone. */
export const retrospectiveStateOf = (run: RetrospectiveRun): RetrospectiveState => {
  if (run.published) return 'published';
  if (run.reviewed) return 'reviewed';
  return run.submitted ? 'review' : 'draft';
};

export const versionOf = (run: RetrospectiveRun, section: SectionId): number =>
  run.sections[section]?.version ?? 0;
