import type { AuditEntry } from '../../domain/audit/audit.ts';
import type { Override, Schedule, Shift, Span, Swap } from '../../domain/oncall/schedule.ts';
import type { Trouble } from '../../domain/oncall/trouble.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { Judge, SignedIn } from '../types.ts';

/** `left`: deactivated. */
export type OnCallPerson = { id: string; name: string; left: boolean };

export type ScheduleSummary = {
  id: string;
  name: string;
  zone: string;
  team: string | null;
  now: OnCallPerson[];
  /** Until when nothing changes; null when nothing does in four weeks. */
  until: Instant | null;
  next: OnCallPerson[];
  /** What is wrong in the four weeks ahead. */
  troubles: Trouble[];
  /** The two weeks from the start of this one. */
  span: Span;
  shifts: Shift[];
  gaps: Span[];
  people: OnCallPerson[];
};

export type ScheduleView = {
  schedule: Schedule;
  version: number;
  changedAt: Instant;
  /** Everybody who is named in what is shown, by first appearance. */
  people: OnCallPerson[];
  span: Span;
  shifts: Shift[];
  gaps: Span[];
  /** What each layer says by itself, in their order. */
  layers: { id: string; shifts: Shift[] }[];
  overrides: Override[];
  swaps: Swap[];
  now: OnCallPerson[];
  until: Instant | null;
  next: OnCallPerson[];
  troubles: Trouble[];
  /** Those that the troubles name. */
  schedules: { id: string; name: string }[];
};

export type PersonShifts = {
  person: OnCallPerson;
  shifts: (Shift & { schedule: string })[];
  schedules: { id: string; name: string; zone: string }[];
  doubles: ({ schedules: string[] } & Span)[];
  swaps: Swap[];
  /** Everybody who is named in the swaps. */
  people: OnCallPerson[];
};

export type OverrideInput = Span & {
  kind: Override['kind'];
  person: string;
  instead: string | null;
  reason: string | null;
};

export type SwapInput = { to: string; give: Span; take: Span | null; reason: string | null };

export type FeedView = {
  id: string;
  schedule: { id: string; name: string } | null;
  createdAt: Instant;
  lastUsedAt: Instant | null;
};

/** One change, as the audit log has it. */
export type HistoryLine = Pick<AuditEntry, 'seq' | 'at' | 'by' | 'event'>;

/** What a calendar is written from. */
export type FeedContent = {
  id: string;
  name: string;
  shifts: (Span & { id: string; title: string; schedule: string; changedAt: Instant })[];
};

/** Who is on call: schedules, overrides, swaps, calendars. */
export type OnCallUseCases = {
  listSchedules(): Promise<ScheduleSummary[]>;
  /** By what held then, for the past too. */
  readSchedule(id: string, span: Span): Promise<Outcome<ScheduleView>>;
  /** `at` absent: now. Also those who were deactivated since. */
  whoIsOnCall(id: string, at?: Instant): Promise<Outcome<OnCallPerson[]>>;
  readPersonShifts(person: string, span: Span): Promise<Outcome<PersonShifts>>;
  /** What the audit log says of a schedule, newest first. */
  readScheduleHistory(id: string, before?: number): Promise<Outcome<HistoryLine[]>>;

  createSchedule(by: SignedIn, judge: Judge, schedule: Schedule): Promise<Outcome<{ id: string }>>;
  /** `version`: the one that was read; another in between is not overwritten. */
  changeSchedule(
    by: SignedIn,
    judge: Judge,
    schedule: Schedule,
    version: number,
  ): Promise<Outcome<{ version: number }>>;
  removeSchedule(by: SignedIn, judge: Judge, id: string): Promise<Outcome<null>>;
  addOverride(
    by: SignedIn,
    judge: Judge,
    schedule: string,
    override: OverrideInput,
    key?: string | null,
  ): Promise<Outcome<{ id: string }>>;
  /** One that has begun ends now. */
  removeOverride(by: SignedIn, judge: Judge, id: string): Promise<Outcome<null>>;
  offerSwap(
    me: SignedIn,
    schedule: string,
    swap: SwapInput,
    key?: string | null,
  ): Promise<Outcome<{ id: string }>>;
  /** Whom it is offered to accepts or declines; who offered it withdraws. */
  answerSwap(
    me: SignedIn,
    id: string,
    answer: 'accepted' | 'declined' | 'withdrawn',
  ): Promise<Outcome<null>>;

  /** `schedule` null: one's own shifts. The secret is handed out this once. */
  createFeed(me: SignedIn, schedule: string | null): Promise<Outcome<{ secret: string }>>;
  listFeeds(me: SignedIn): Promise<FeedView[]>;
  revokeFeed(me: SignedIn, id: string): Promise<Outcome<null>>;
  readFeed(secret: string): Promise<Outcome<FeedContent>>;
};
