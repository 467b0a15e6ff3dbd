import type { ActionItem } from '../../domain/action/action-item.ts';
import type { Actor } from '../../domain/engine/types.ts';
import type { IncidentKind } from '../../domain/incident/incident.ts';
import type { IncidentState } from '../../domain/incident/incident-state.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Deviation } from '../../domain/retrospective/deviations.ts';
import type {
  RetrospectiveRun,
  RetrospectiveState,
  SectionId,
} from '../../domain/retrospective/retrospective.ts';
import type { SentToRetrospective } from '../../domain/retrospective/sent.ts';
import type { IncidentTimes, Moments } from '../../domain/retrospective/times.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import type { Instant } from '../../domain/time.ts';
import type { Judge, SentReceipt, Viewer } from '../types.ts';

export type RetrospectiveIncident = {
  id: string;
  number: number;
  title: string;
  severity: Severity;
  kind: IncidentKind;
  state: IncidentState;
};

/** `version` is what an edit of it names as its base. */
export type SectionView = {
  id: SectionId;
  text: string;
  version: number;
  by?: Actor;
  at?: Instant;
};

export type RetrospectiveView = {
  incident: RetrospectiveIncident;
  state: RetrospectiveState;
  dueAt: Instant | null;
  overdue: boolean;
  sections: SectionView[];
  times: IncidentTimes;
  moments: Moments;
  deviations: Deviation[];
  actions: ActionItem[];
  /** What an action item may be about: the runbooks that were walked, and their steps. */
  runbooks: { id: string; title: string; steps: { id: string; title: string }[] }[];
  now: Instant;
} & Pick<
  RetrospectiveRun,
  'opened' | 'submitted' | 'reviewed' | 'returned' | 'published' | 'addenda'
>;

export type RetrospectiveLine = {
  incident: RetrospectiveIncident;
  state: RetrospectiveState;
  dueAt: Instant | null;
  publishedAt: Instant | null;
  overdue: boolean;
};

export type RetrospectiveUseCases = {
  /** `retrospective-not-found` for an incident that has none, with its state as `state`. */
  readRetrospective(incident: string): Promise<Outcome<RetrospectiveView>>;
  /** Publishing closes the incident in the same transaction. */
  sendRetrospective(
    by: Viewer,
    judge: Judge,
    incident: string,
    event: SentToRetrospective,
    key: string | null,
  ): Promise<Outcome<SentReceipt>>;
  /** What is not published yet, what is overdue first; `published`: those instead, newest first. */
  listRetrospectives(filter?: { published?: boolean }): Promise<RetrospectiveLine[]>;
};
