import type { ChainHead } from '../../app/domain/engine/chain.ts';
import type { Instant } from '../../app/domain/time.ts';

/** An entry as it lies in the database; `text` is what was hashed. */
export type AuditText = { seq: number; hash: string; text: string };
export type AuditRow = AuditText & {
  at: Instant;
  type: string;
  actorId: string | null;
  about: string | null;
};

/** What is looked for; `before` a seq, newest first. */
export type AuditFilter = {
  types?: readonly string[];
  /** Who did it, or whom it is about. */
  who?: string;
  since?: Instant;
  until?: Instant;
  before?: number;
};

export type AuditReads = {
  /** Oldest first, from the seq after `after`. */
  auditTexts(after: number, limit: number): Promise<AuditText[]>;
  /** Newest first. */
  auditPage(filter: AuditFilter, limit: number): Promise<AuditText[]>;
  /** Where the chain stands (0 and 64 zeros before the first). */
  auditHead(): Promise<ChainHead>;
};

export type AuditWrites = {
  /** Adds it and moves the head to it. */
  appendAudit(row: AuditRow): Promise<void>;
};
