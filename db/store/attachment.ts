import type { Actor } from '../../app/domain/engine/types.ts';
import type { Instant } from '../../app/domain/time.ts';

export type AttachmentRow = {
  id: string;
  incidentId: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  stepId: string | null;
  by: Actor;
  at: Instant;
};

export type AttachmentReads = {
  attachment(id: string): Promise<AttachmentRow | null>;
  /** Oldest first. */
  attachmentsOf(incidentId: string): Promise<AttachmentRow[]>;
  isAttached(sha256: string): Promise<boolean>;
  attachedHashes(): Promise<string[]>;
};

export type AttachmentWrites = { insertAttachment(row: AttachmentRow): Promise<void> };
