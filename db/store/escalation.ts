import type { Policy } from '../../app/domain/escalation/policy.ts';
import type { Instant } from '../../app/domain/time.ts';
import type { IncidentRow, ProcessRow } from '../store.ts';

export type PolicyRow = Policy & { createdAt: Instant; changedAt: Instant; changedBy: string };

export type EscalationReads = {
  /** By name. */
  policies(): Promise<PolicyRow[]>;
  policy(id: string): Promise<PolicyRow | null>;
  /** Escalations of an incident that have not ended, oldest first. */
  openEscalations(incidentId: string): Promise<ProcessRow[]>;
  /** Of all incidents, oldest first. */
  allOpenEscalations(): Promise<{ incident: IncidentRow; process: ProcessRow }[]>;
};

export type EscalationWrites = {
  /** In the place of the one before. */
  putPolicy(row: PolicyRow): Promise<void>;
  deletePolicy(id: string): Promise<void>;
};
