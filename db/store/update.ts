import type { Instant } from '../../app/domain/time.ts';
import type { UpdateAudience, UpdateStatus } from '../../app/domain/update/update.ts';

/** One for each audience of an incident, until it is published. */
export type UpdateDraftRow = {
  incidentId: string;
  audience: UpdateAudience;
  status: UpdateStatus;
  title: string;
  text: string;
  savedBy: string;
  savedAt: Instant;
};
export type StakeholderLinkRow = {
  id: string;
  incidentId: string;
  name: string;
  audience: UpdateAudience;
  /** SHA-256 of the secret in its address. */
  hash: string;
  createdBy: string;
  createdAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
  lastSeenAt: Instant | null;
};

export type UpdateReads = {
  updateDrafts(incident: string): Promise<UpdateDraftRow[]>;
  stakeholderLink(hash: string): Promise<StakeholderLinkRow | null>;
  stakeholderLinkById(id: string): Promise<StakeholderLinkRow | null>;
  /** Also revoked ones, newest first. */
  stakeholderLinksOf(incident: string): Promise<StakeholderLinkRow[]>;
};

export type UpdateWrites = {
  putUpdateDraft(row: UpdateDraftRow): Promise<void>;
  deleteUpdateDraft(incident: string, audience: UpdateAudience): Promise<void>;
  insertStakeholderLink(row: StakeholderLinkRow): Promise<void>;
  revokeStakeholderLink(id: string, at: Instant): Promise<void>;
  touchStakeholderLink(id: string, at: Instant): Promise<void>;
};
