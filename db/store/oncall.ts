import type { Override, Schedule, Swap } from '../../app/domain/oncall/schedule.ts';
import type { Instant } from '../../app/domain/time.ts';

export type ScheduleRow = {
  id: string;
  definition: Schedule;
  /** Grows with each change. */
  version: number;
  createdAt: Instant;
  changedAt: Instant;
  removedAt: Instant | null;
};
/** What a schedule said from `at` on, until the next. */
export type ScheduleRevisionRow = { at: Instant; definition: Schedule };
export type FeedRow = {
  id: string;
  /** SHA-256 of the secret in its address. */
  hash: string;
  /** Of a schedule, or of what is a person's; one of them is null. */
  schedule: string | null;
  person: string | null;
  owner: string;
  createdAt: Instant;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
};

export type OnCallReads = {
  /** Also one that was removed. */
  schedule(id: string): Promise<ScheduleRow | null>;
  /** Without those that were removed, by name. */
  schedules(): Promise<ScheduleRow[]>;
  /** Oldest first. */
  scheduleRevisions(id: string): Promise<ScheduleRevisionRow[]>;
  override(id: string): Promise<Override | null>;
  /** Those that reach into a span, in the order in which they were made. */
  overridesOf(schedule: string, from: Instant, to: Instant): Promise<Override[]>;
  /** The same of all schedules. */
  overrides(from: Instant, to: Instant): Promise<Override[]>;
  swap(id: string): Promise<Swap | null>;
  /** Newest first. */
  swapsOf(schedule: string): Promise<Swap[]>;
  /** Offered and not answered, by or to this person. */
  openSwapsOf(person: string): Promise<Swap[]>;
  feed(hash: string): Promise<FeedRow | null>;
  feedById(id: string): Promise<FeedRow | null>;
  /** Not revoked, newest first. */
  feedsOf(owner: string): Promise<FeedRow[]>;
};

export type OnCallWrites = {
  insertSchedule(row: ScheduleRow): Promise<void>;
  /** False when `version` is not the stored one: somebody else was first. */
  updateSchedule(row: ScheduleRow, expectedVersion: number): Promise<boolean>;
  insertScheduleRevision(schedule: string, row: ScheduleRevisionRow): Promise<void>;
  insertOverride(row: Override): Promise<void>;
  /** Ends it at another time. */
  endOverride(id: string, to: Instant): Promise<void>;
  deleteOverride(id: string): Promise<void>;
  insertSwap(row: Swap): Promise<void>;
  answerSwap(id: string, state: Swap['state'], at: Instant): Promise<void>;
  insertFeed(row: FeedRow): Promise<void>;
  touchFeed(id: string, at: Instant): Promise<void>;
  revokeFeed(id: string, at: Instant): Promise<void>;
};
