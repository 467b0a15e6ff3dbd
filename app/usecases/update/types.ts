import type { StakeholderLinkRow, UpdateDraftRow } from '../../../db/store/update.ts';
import type { DrillReport } from '../../domain/drill/report.types.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { StakeholderView } from '../../domain/update/stakeholder.ts';
import type { UpdateTemplate, UpdateTemplates } from '../../domain/update/template-facts.ts';
import type { Cadence, UpdateAudience } from '../../domain/update/update.ts';
import type { By } from '../people.types.ts';
import type { Judge, SignedIn } from '../types.ts';

export type UpdateDraft = Pick<UpdateDraftRow, 'audience' | 'status' | 'title' | 'text'>;
export type ShownLink = Omit<StakeholderLinkRow, 'hash' | 'incidentId'>;

/** How updates are written here. A template that is absent is the shipped one. */
export type UpdateSettings = { templates: UpdateTemplates; cadence: Cadence };

export type UpdateUseCases = {
  /** What lies ready to be said in an incident, and who reads along from outside. */
  readUpdateDesk(
    incident: string,
  ): Promise<
    Outcome<{ drafts: (UpdateDraft & { savedBy: string; savedAt: number })[]; links: ShownLink[] }>
  >;
  /** Keeps a draft until it is published; an empty one is forgotten. */
  saveUpdateDraft(
    me: SignedIn,
    judge: Judge,
    incident: string,
    draft: UpdateDraft,
  ): Promise<Outcome<null>>;
  /** The secret of its address is told this once. */
  createStakeholderLink(
    me: SignedIn,
    judge: Judge,
    incident: string,
    link: { name: string; audience: UpdateAudience; days: number },
  ): Promise<Outcome<{ id: string; secret: string }>>;
  revokeStakeholderLink(
    me: SignedIn,
    judge: Judge,
    incident: string,
    link: string,
  ): Promise<Outcome<null>>;
  /** Whoever knows the address reads it, until it ends or is revoked. */
  readStakeholderPage(secret: string): Promise<Outcome<StakeholderView & { now: number }>>;

  readUpdateSettings(): Promise<UpdateSettings>;
  /** Null: the shipped one again. A refusal names the field in `field`. */
  setUpdateTemplate(
    by: By,
    audience: UpdateAudience,
    template: UpdateTemplate | null,
  ): Promise<Outcome<null>>;
  /** For incidents that are declared from now on. */
  setUpdateCadence(by: By, cadence: Cadence): Promise<Outcome<null>>;

  /** How a drill went, or goes until now. */
  readDrillReport(incident: string): Promise<Outcome<DrillReport>>;
};
