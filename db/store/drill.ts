import type { PlannedDrill } from '../../app/domain/drill/planned.ts';
import type { Instant } from '../../app/domain/time.ts';

export type DrillReads = {
  plannedDrill(id: string): Promise<PlannedDrill | null>;
  /** By day, then number. */
  plannedDrills(filter: {
    from?: string;
    to?: string;
    runbook?: string;
    owner?: string;
    limit: number;
  }): Promise<PlannedDrill[]>;
  /** Those whose owner is to be reminded by now. */
  drillsToRemind(now: Instant): Promise<PlannedDrill[]>;
};

export type DrillWrites = {
  /** Gives it the next number. */
  insertPlannedDrill(
    drill: Omit<PlannedDrill, 'number'>,
    remindAt: Instant | null,
  ): Promise<PlannedDrill>;
  updatePlannedDrill(drill: PlannedDrill, remindAt: Instant | null): Promise<void>;
  forgetReminder(id: string): Promise<void>;
};
