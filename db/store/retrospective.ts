import type { ActionItem, ActionState } from '../../app/domain/action/action-item.ts';
import type { DeadlineCount } from '../../app/domain/metrics/deadlines.ts';
import type { RetrospectiveState } from '../../app/domain/retrospective/retrospective.ts';
import type { Instant } from '../../app/domain/time.ts';
import type { IncidentRow } from '../store.ts';

export type RetrospectiveRow = {
  incidentId: string;
  processId: string;
  state: RetrospectiveState;
  /** Null while its incident goes on again. */
  dueAt: Instant | null;
  publishedAt: Instant | null;
};

export type MeasureRow = {
  incidentId: string;
  /** When the incident was resolved at the time of counting. */
  of: Instant;
  services: string[];
  runbooks: string[];
  deadlines: DeadlineCount;
};

export type ActionFilter = {
  states?: readonly ActionState[];
  owner?: string;
  source?: { type: string; id: string };
  limit: number;
};

export type RetrospectiveReads = {
  retrospective(incidentId: string): Promise<RetrospectiveRow | null>;
  /** Not published yet, with its incident; by due time, those that are not due last. */
  openRetrospectives(): Promise<{ row: RetrospectiveRow; incident: IncidentRow }[]>;
  /** Published ones by the newest incident first. */
  publishedRetrospectives(
    limit: number,
  ): Promise<{ row: RetrospectiveRow; incident: IncidentRow }[]>;
  action(id: string): Promise<ActionItem | null>;
  /** By state and due day. */
  actions(filter: ActionFilter): Promise<ActionItem[]>;
  /** Incidents that are over, with what was counted of them; null when nothing was yet. */
  measures(): Promise<{ incident: IncidentRow; measure: MeasureRow | null }[]>;
};

export type RetrospectiveWrites = {
  saveRetrospective(row: RetrospectiveRow): Promise<void>;
  /** Gives it the next number. */
  insertAction(item: Omit<ActionItem, 'number'>): Promise<ActionItem>;
  /** False when `expectedVersion` is not the stored one: somebody else was first. */
  updateAction(item: ActionItem, expectedVersion: number): Promise<boolean>;
  saveMeasure(row: MeasureRow): Promise<void>;
};
