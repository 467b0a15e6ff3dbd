import type { Writer } from '../../db/store.ts';
import { type AuditActor, type AuditEvent, nextAuditEntry } from '../domain/audit/audit.ts';
import type { Hash } from '../domain/engine/types.ts';
import type { Instant } from '../domain/time.ts';

export type AuditFact = {
  event: AuditEvent;
  by: AuditActor;
  at: Instant;
  /** The network it came from. */
  from?: string;
  /** Who or what it is about. */
  about?: string;
};

/** Writes the next entry of the audit chain, in the transaction of what it tells. */
export const recordAudit = async (tx: Writer, hash: Hash, fact: AuditFact): Promise<void> => {
  const { by, event, at, about } = fact;
  const { entry, ...line } = nextAuditEntry(await tx.auditHead(), fact, hash);
  await tx.appendAudit({
    ...line,
    seq: entry.seq,
    at,
    type: event.type,
    actorId: 'id' in by ? by.id : null,
    about: about ?? null,
  });
};
