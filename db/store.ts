import type { Actor, LogEntry, Stored } from '../app/domain/engine/types.ts';
import type { Gap, GapContext } from '../app/domain/gap/gap.types.ts';
import type { GapLife } from '../app/domain/gap/gap-life.ts';
import type { IncidentKind } from '../app/domain/incident/incident.ts';
import type { IncidentState } from '../app/domain/incident/incident-state.ts';
import type { Plan, Severity } from '../app/domain/runbook/plan.ts';
import type { Instant } from '../app/domain/time.ts';
import type { AttachmentReads, AttachmentWrites } from './store/attachment.ts';
import type { AuditReads, AuditWrites } from './store/audit.ts';
import type { CredentialReads, CredentialWrites } from './store/credential.ts';
import type { DeliveryReads, DeliveryRow, DeliveryWrites } from './store/delivery.ts';
import type { DrillReads, DrillWrites } from './store/drill.ts';
import type { EscalationReads, EscalationWrites } from './store/escalation.ts';
import type { EvidenceReads, EvidenceWrites } from './store/evidence.ts';
import type { OnCallReads, OnCallWrites } from './store/oncall.ts';
import type {
  PeopleReads,
  PeopleWrites,
  PersonRow,
  SessionRow,
  SignInLinkRow,
  TokenRow,
} from './store/people.ts';
import type { RetrospectiveReads, RetrospectiveWrites } from './store/retrospective.ts';
import type { ReviewReads, ReviewWrites } from './store/review.ts';
import type { SecretRow, SettingReads, SettingWrites } from './store/setting.ts';
import type { SlackReads, SlackWrites } from './store/slack.ts';
import type { UpdateReads, UpdateWrites } from './store/update.ts';

export type { PersonRow, SecretRow, SessionRow, SignInLinkRow, TokenRow };

/**
 * The one port to what is remembered. Reads go to a connection of their own; every change goes
 * through `transact`, which runs `work` alone on the write connection and commits it together with
 * whatever else waits. Nothing but calls on `tx` may be awaited inside `work`. If `work` throws,
 * only what it changed is undone and the promise rejects. `work` may be run a second time after all
 * it changed was undone, when other work of the same commit threw: it changes nothing but by `tx`.
 */
export type Store = {
  read: Reader;
  transact<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export type IncidentRow = {
  id: string;
  number: number;
  title: string;
  severity: Severity;
  kind: IncidentKind;
  state: IncidentState;
  declaredAt: Instant;
  declaredBy: string;
  detectedAt: Instant | null;
  acknowledgedAt: Instant | null;
  mitigatedAt: Instant | null;
  resolvedAt: Instant | null;
  closedAt: Instant | null;
  cancelledAt: Instant | null;
  /** The incident that it was merged into. */
  mergedInto: string | null;
  /** Where its hash chain stands: the newest seq and hash (0 and 64 zeros before the first). */
  headSeq: number;
  headHash: string;
};

/** A process of an incident; that of a review cycle is a `CycleProcessRow`. */
export type ProcessRow = {
  id: string;
  incidentId: string;
  kind: 'incident' | 'walkthrough' | 'escalation' | 'retrospective';
  /** Hash of the pinned revision, for a walkthrough. */
  revision: string | null;
  stored: Stored;
  done: boolean;
};

export type RevisionRow = {
  hash: string;
  runbookId: string;
  file: string;
  /** Which runbook of the file, counted from 0. */
  part: number;
  source: string;
  /** The runbooks that are included in it, as they stood. */
  includes: { runbook: string; file: string; part: number; hash: string; source: string }[];
  plan: Plan;
  /** When it was first seen. */
  createdAt: Instant;
};
/** A documentation gap: what somebody found wrong with a step or a runbook. */
export type GapRow = {
  id: string;
  number: number;
  runbookId: string;
  revision: string;
  stepId: string | null;
  stepTitle: string | null;
  text: string;
  by: Actor;
  at: Instant;
  incidentId: string | null;
  context: GapContext | null;
  status: Gap['status'];
  life: GapLife;
  version: number;
};
/** What has a hash chain of its own. */
export type ChainOwner = 'incident' | 'cycle';
export type TimerRow = { processId: string; key: string; dueAt: Instant };
export type LogRow = LogEntry & { id: number; text: string };
/** A line of the log as it lies in the database, not opened: what a check of the chain reads. */
export type LogText = { id: number; seq: number; hash: string; text: string };
export type OutboxRow = Pick<
  DeliveryRow,
  'id' | 'key' | 'processId' | 'effect' | 'createdAt' | 'sentAt'
>;
/** What an idempotency key was answered with. `scope` is the actor and the door. */
export type ReceiptRow = {
  scope: string;
  key: string;
  fingerprint: string;
  answer: unknown;
  at: Instant;
};

export type ReceiptKey = Pick<ReceiptRow, 'scope' | 'key'>;

export type IncidentWith = { incident: IncidentRow; process: ProcessRow };
export type IncidentWithAll = { incident: IncidentRow; processes: readonly ProcessRow[] };
export type IncidentRows = {
  incident: IncidentRow;
  processes: ProcessRow[];
  timers: TimerRow[];
  log: LogText[];
  cursor: number;
};

export type Reader = AttachmentReads &
  PeopleReads &
  CredentialReads &
  AuditReads &
  SettingReads &
  DeliveryReads &
  OnCallReads &
  UpdateReads &
  EscalationReads &
  EvidenceReads &
  DrillReads &
  RetrospectiveReads &
  ReviewReads &
  SlackReads & {
    incident(id: string): Promise<IncidentRow | null>;
    incidents(filter?: { states?: readonly IncidentState[] }): Promise<IncidentRow[]>;
    /** Null also for the process of a review cycle. */
    process(id: string): Promise<ProcessRow | null>;
    processesOf(incidentId: string): Promise<ProcessRow[]>;
    /** An incident and its first process of a kind, in one read. */
    incidentWith(incidentId: string, kind: ProcessRow['kind']): Promise<IncidentWith | null>;
    /** An incident and all its processes of a kind, in one read; null when it has none. */
    incidentWithAll(incidentId: string, kind: ProcessRow['kind']): Promise<IncidentWithAll | null>;
    /** All that is known of an incident, as of one moment; of the log what comes after `after`. */
    incidentRows(incidentId: string, after: number): Promise<IncidentRows | null>;
    revision(hash: string): Promise<RevisionRow | null>;
    latestRevision(runbookId: string): Promise<RevisionRow | null>;
    /** Newest first. */
    revisionsOf(runbookId: string): Promise<RevisionRow[]>;
    /** Which of these are not stored. */
    missingRevisions(hashes: readonly string[]): Promise<string[]>;
    /** Walkthroughs that go on in open incidents, by the newest incident first. */
    openWalkthroughs(): Promise<{ incident: IncidentRow; revision: string; runbookId: string }[]>;
    gap(id: string): Promise<GapRow | null>;
    gaps(filter: {
      runbook?: string;
      incident?: string;
      status?: Gap['status'];
      limit: number;
    }): Promise<GapRow[]>;
    timersOf(incidentId: string): Promise<TimerRow[]>;
    /** Those of an incident's that rest: none while it is open. */
    timersResting(incidentId: string): Promise<TimerRow[]>;
    timer(processId: string, key: string): Promise<TimerRow | null>;
    /** Of incidents, due at or before `now`, oldest first. Timers of an incident that is not open rest until it is reopened. */
    timersDue(now: Instant, limit: number): Promise<(TimerRow & { incidentId: string })[]>;
    /** Those that come next, of open incidents; only keys that begin with `prefix` when it is given. */
    nextTimers(limit: number, prefix?: string): Promise<(TimerRow & { incidentId: string })[]>;
    log(incidentId: string, after: number, limit: number): Promise<LogRow[]>;
    logTexts(incidentId: string, after: number, limit: number): Promise<LogText[]>;
    logAfter(id: number, limit: number): Promise<LogRow[]>;
    logCursor(): Promise<number>;
    outboxWaiting(limit: number): Promise<OutboxRow[]>;
    receipt(scope: string, key: string): Promise<ReceiptRow | null>;
    /** By their keys, those after `place`; from the first when it is null. */
    receiptsFrom(
      place: ReceiptKey | null,
      limit: number,
    ): Promise<(ReceiptKey & Pick<ReceiptRow, 'at'>)[]>;
  };

export type Writer = Reader &
  AttachmentWrites &
  PeopleWrites &
  CredentialWrites &
  AuditWrites &
  SettingWrites &
  DeliveryWrites &
  OnCallWrites &
  UpdateWrites &
  EscalationWrites &
  EvidenceWrites &
  DrillWrites &
  RetrospectiveWrites &
  ReviewWrites &
  SlackWrites & {
    insertIncident(row: Omit<IncidentRow, 'number'>): Promise<{ number: number }>;
    /** Everything about the incident but its identity; also moves the head of its chain. */
    updateIncident(row: IncidentRow): Promise<void>;
    /** The head of its chain alone. */
    moveHead(id: string, seq: number, hash: string): Promise<void>;
    insertProcess(row: ProcessRow): Promise<void>;
    /** False when `version` is not the stored one: somebody else was first. */
    updateProcess(row: ProcessRow, expectedVersion: number): Promise<boolean>;
    /** `of` says whose chain it is. */
    appendLog(entry: LogEntry, text: string, of?: ChainOwner): Promise<number>;
    setTimer(row: TimerRow): Promise<void>;
    /** Lets the timers of an incident rest, or wakes them; those of its retrospective go on. */
    restTimers(incidentId: string, resting: boolean): Promise<void>;
    clearTimer(processId: string, key: string): Promise<void>;
    /** To be tried at once. */
    insertOutbox(
      row: Pick<DeliveryRow, 'key' | 'processId' | 'effect' | 'createdAt' | 'lane' | 'deadlineAt'>,
    ): Promise<number>;
    /** Keeps it when it is not yet stored; what is stored stays as it is. */
    insertRevision(
      row: Omit<RevisionRow, 'part' | 'includes'> & Partial<Pick<RevisionRow, 'part' | 'includes'>>,
    ): Promise<void>;
    /** Its life, status and version; the rest stays as it was reported. */
    updateGap(row: GapRow): Promise<void>;
    insertGap(row: Omit<GapRow, 'number'>): Promise<{ number: number }>;
    insertReceipt(row: ReceiptRow): Promise<void>;
    deleteReceipt(which: ReceiptKey): Promise<void>;
  };
