import type { DrillKind, DrillPages } from '../../domain/drill/drill.ts';
import type { DrillBegun, DrillState, PlannedDrill } from '../../domain/drill/planned.ts';
import type { NewDrill, SentDrill } from '../../domain/drill/planned-input.ts';
import type { EvidenceFinding } from '../../domain/evidence/findings.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import type { Judge, SignedIn } from '../types.ts';

/** A plan with how it stands; `result` once the drill that was begun for it is known. */
export type PlannedDrillView = PlannedDrill & {
  state: DrillState;
  /** Done after its day. */
  late: boolean;
  begun?: DrillBegun;
};

export type DrillQuery = {
  /** Days, both inclusive. */
  from?: string;
  to?: string;
  runbook?: string;
  state?: DrillState;
  owner?: string;
};

export type StartDrill = {
  title: string;
  pages: DrillPages;
  pace?: number;
  severity?: Severity;
};

export type DrillUseCases = {
  /** By day; at most 1000. */
  listDrills(query?: DrillQuery): Promise<PlannedDrillView[]>;
  readDrill(id: string): Promise<Outcome<PlannedDrillView>>;
  planDrill(
    me: SignedIn,
    judge: Judge,
    drill: NewDrill,
    key: string | null,
  ): Promise<Outcome<{ id: string; number: number }>>;
  changeDrill(
    me: SignedIn,
    judge: Judge,
    id: string,
    change: SentDrill,
    key: string | null,
  ): Promise<Outcome<{ id: string; number: number; version: number }>>;
  /** Declares the drill and binds it to its plan in one transaction. */
  startDrill(
    me: SignedIn,
    judge: Judge,
    id: string,
    start: StartDrill,
    key: string | null,
  ): Promise<Outcome<{ id: string; number: number }>>;
  /** What was promised for runbooks and not kept, the worst first. */
  listEvidenceFindings(): Promise<EvidenceFinding[]>;
};

export type { DrillKind };
