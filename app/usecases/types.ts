import type { Actor } from '../domain/engine/types.ts';
import type { DeclareInput } from '../domain/incident/declare-input.ts';
import type { IncidentState } from '../domain/incident/incident-state.ts';
import type { RoomView } from '../domain/incident/room-view.types.ts';
import type { SentEvent } from '../domain/incident/sent-event.ts';
import type { IncidentSummary, LapseNext } from '../domain/incident/summary.types.ts';
import type { Outcome, Rejection } from '../domain/outcome.ts';
import type { Facts, RightsHolder } from '../domain/rights/may.ts';
import type { Act } from '../domain/rights/table.ts';
import type { TokenScope } from '../domain/rights/token-scope.ts';
import type { RunbookPage, RunbookSummary } from '../domain/runbook/page.types.ts';
import type { Instant } from '../domain/time.ts';
import type { ActionUseCases } from './action/types.ts';
import type { AttachmentUseCases } from './attachment/types.ts';
import type { DeliveryUseCases } from './delivery/types.ts';
import type { DrillUseCases } from './drill/types.ts';
import type { EscalationUseCases } from './escalation/types.ts';
import type { EvidenceUseCases } from './evidence/types.ts';
import type { GapUseCases } from './gap/types.ts';
import type { IncidentUseCases } from './incident/types.ts';
import type { LibraryUseCases } from './library.types.ts';
import type { MetricsUseCases } from './metrics/types.ts';
import type { OnCallUseCases } from './oncall/types.ts';
import type { PackUseCases } from './pack/types.ts';
import type { By, PeopleUseCases } from './people.types.ts';
import type { ReadinessUseCases } from './readiness/types.ts';
import type { RetrospectiveUseCases } from './retrospective/types.ts';
import type { ReviewUseCases } from './review/types.ts';
import type { Begun, SignInUseCases } from './sign-in/types.ts';
import type { SlackUseCases } from './slack/types.ts';
import type { UpdateUseCases } from './update/types.ts';

export type { DeclareInput, IncidentSummary, LapseNext, RunbookPage, RunbookSummary, SentEvent };

/** Who is looking: signed in by session (browser) or token (API). */
export type Viewer = { type: 'person' | 'token'; id: string; name: string };

/** A viewer with what decides what they may do. */
export type SignedIn = { id: string; name: string } & (
  | (Extract<RightsHolder, { type: 'person' }> & { session: string })
  | (Extract<RightsHolder, { type: 'token' }> & { owner: string | null })
);

/** Whether the viewer may do this, given what the thing is; absent where nobody asks (the clock). */
export type Judge = (act: Act, facts: Facts) => Outcome<null>;

/** What is known of where somebody signs in from; `from` is the network, never the whole address. */
export type Seen = { userAgent?: string; from?: string };

/** The prose of the walked revisions; `htmlOf` by revision, `html` that of `walkthrough`. */
export type RoomProse = {
  html: Record<string, string[]>;
  htmlOf: Record<string, Record<string, string[]>>;
};

export type SentReceipt = { seq: number; at: Instant; cursor: number };

/** Every use-case, as the front doors see it. One verb, one file `app/usecases/<verb>.ts`. */
export type UseCases = AttachmentUseCases &
  IncidentUseCases &
  LibraryUseCases &
  EscalationUseCases &
  PeopleUseCases &
  SignInUseCases &
  DeliveryUseCases &
  OnCallUseCases &
  UpdateUseCases &
  ReadinessUseCases &
  RetrospectiveUseCases &
  ReviewUseCases &
  ActionUseCases &
  MetricsUseCases &
  PackUseCases &
  EvidenceUseCases &
  GapUseCases &
  DrillUseCases &
  SlackUseCases & {
    declareIncident(
      input: DeclareInput,
      by: Viewer,
      key: string | null,
      judge?: Judge,
    ): Promise<Outcome<{ id: string; number: number }>>;
    /** Applies one event to the incident or its walkthrough. `key` makes a retried request count once. */
    sendEvent(
      incident: string,
      event: SentEvent,
      by: Viewer,
      key: string | null,
      judge?: Judge,
    ): Promise<Outcome<SentReceipt>>;
    /** `viewer`: a secret is shown in clear only to whoever recorded it. */
    readRoom(incident: string, viewer?: Viewer): Promise<Outcome<RoomView & RoomProse>>;
    /** `open`: those that are going on, whichever state; `over`: the others. */
    listIncidents(filter?: { state?: IncidentState | 'open' | 'over' }): Promise<IncidentSummary[]>;
    listRunbooks(): Promise<RunbookSummary[]>;
    readRunbook(id: string): Promise<Outcome<RunbookPage>>;
    listLapses(limit: number): Promise<LapseNext[]>;
    /** Log entries of all incidents with id greater than `after`, oldest first, for a stream that catches up. */
    changesAfter(after: number, limit: number): Promise<Change[]>;
    /** Newest change id. */
    cursor(): Promise<number>;
    /** Called after each commit with what it added; returns how to stop. */
    onChange(listener: (changes: Change[]) => void): () => void;

    createSignInLink(
      person: { id: string } | { name: string; administrator: boolean },
    ): Promise<{ token: string; expiresAt: Instant; person: string }>;
    peekSignInLink(token: string): Promise<Outcome<{ name: string }>>;
    signIn(
      token: string,
      name?: string,
      /** `session`: one that the browser brought along, which ends. `device`: one that is known. */
      seen?: Seen & { session?: string; device?: string },
    ): Promise<Outcome<Begun>>;
    signOut(session: string, seen?: Seen): Promise<void>;
    viewerOfSession(session: string): Promise<SignedIn | null>;
    /** Without choices: `read` and `incidents:write`, for 90 days; `expiresAt` null is for ever. */
    createToken(
      name: string,
      options?: {
        scopes?: TokenScope[];
        expiresAt?: Instant | null;
        owner?: string | null;
        by?: By;
      },
    ): Promise<{ token: string; id: string }>;
    viewerOfToken(token: string): Promise<SignedIn | null>;

    /** Fires what is due at `now`; the clock calls it. Returns how many fired and when the next is due. */
    fireTimers(now: Instant): Promise<{ fired: number; nextDueAt: Instant | null }>;
    /** Folds every log again and compares; also verifies each hash chain. */
    replayAll(): Promise<ReplayReport>;
  };

/** One committed log entry as the stream tells it; small, the page reads the rest. */
export type Change = {
  id: number;
  /** Or the review cycle: whatever has the chain. */
  incident: string;
  seq: number;
  type: string;
  by: Actor;
  at: Instant;
};

export type ReplayReport = {
  incidents: number;
  reviews: number;
  entries: number;
  /** The audit log's own chain. */
  audit: { entries: number; problem: Rejection | null };
  /** `of` a review: its id and number stand as the incident's. */
  problems: {
    of?: 'review';
    incident: string;
    number: number;
    seq: number | null;
    code: string;
    params: Record<string, string | number>;
  }[];
};
