import type { ActionItem } from '../../domain/action/action-item.ts';
import type { Actor } from '../../domain/engine/types.ts';
import type { IncidentKind } from '../../domain/incident/incident.ts';
import type { IncidentState } from '../../domain/incident/incident-state.ts';
import type { Deviation } from '../../domain/retrospective/deviations.ts';
import type {
  RetrospectiveRun,
  RetrospectiveState,
  SectionId,
} from '../../domain/retrospective/retrospective.ts';
import type { IncidentTimes } from '../../domain/retrospective/times.ts';
import type { Severity } from '../../domain/runbook/plan.ts';

export type SectionShown = {
  id: SectionId;
  text: string;
  version: number;
  by?: Actor;
  at?: number;
};

export type RunbookShown = { id: string; title: string; steps: { id: string; title: string }[] };

/** A retrospective as its page shows it. */
export type RetrospectiveShown = {
  incident: {
    id: string;
    number: number;
    title: string;
    severity: Severity;
    kind: IncidentKind;
    state: IncidentState;
  };
  state: RetrospectiveState;
  dueAt: number | null;
  overdue: boolean;
  sections: SectionShown[];
  times: IncidentTimes;
  deviations: Deviation[];
  actions: ActionItem[];
  runbooks: RunbookShown[];
} & Pick<
  RetrospectiveRun,
  'opened' | 'submitted' | 'reviewed' | 'returned' | 'published' | 'addenda'
>;

export type Owner = { id: string; name: string };

/** Who looks, and what they may do. */
export type Reader = { id: string; writes: boolean; reviews: boolean; publishes: boolean };
