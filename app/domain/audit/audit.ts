import { canonical } from '../engine/canonical.ts';
import type { ChainHead } from '../engine/chain.ts';
import type { Actor, Hash } from '../engine/types.ts';
import type { Instant } from '../time.ts';

/** The name of the one chain that all entries stand in. */
export const AUDIT_CHAIN = 'audit';

/** What is written down. Each has a sentence in the catalogue under `audit.event.<type>`. */
export const auditTypes = [
  'sign-in.succeeded',
  'sign-in.failed',
  'sign-out',
  'confirm.succeeded',
  'confirm.failed',
  'refused',
  'person.added',
  'person.changed',
  'person.e-mail',
  'person.deactivated',
  'person.reactivated',
  'rights.changed',
  'team.created',
  'team.renamed',
  'team.removed',
  'team.joined',
  'team.left',
  'policy.created',
  'policy.changed',
  'policy.removed',
  'policy.handed',
  'contact.added',
  'contact.verified',
  'contact.removed',
  'invitation.created',
  'invitation.accepted',
  'invitation.revoked',
  'sign-in-link.created',
  'credential.added',
  'credential.changed',
  'credential.removed',
  'session.revoked',
  'token.created',
  'token.revoked',
  'setting.changed',
  'secret.changed',
  'secret.removed',
  'secret.rotated',
  'break-glass.printed',
  'break-glass.used',
  'dead-letter.retried',
  'audit.exported',
  'schedule.created',
  'schedule.changed',
  'schedule.removed',
  'schedule.handed',
  'override.added',
  'override.removed',
  'swap.offered',
  'swap.answered',
  'feed.created',
  'feed.revoked',
  'action.added',
  'action.changed',
  'runbook.reviewed',
  'gap.changed',
  'drill.planned',
  'drill.changed',
  'review-series.created',
  'review-series.changed',
  'review-series.ended',
] as const;

export type AuditType = (typeof auditTypes)[number];

/** Besides those who act in incidents: whoever holds the machine, and who is not known. */
export type AuditActor = Actor | { type: 'operator' } | { type: 'nobody' };

/** Flat facts in plain JSON, never a secret: names, ids, addresses, codes. */
export type AuditEvent = { type: AuditType } & Record<string, string | number | boolean | null>;

/** `from` is the network it came from (the first parts of the address), when it came over one. */
export type AuditEntry = {
  chain: typeof AUDIT_CHAIN;
  seq: number;
  at: Instant;
  by: AuditActor;
  from?: string;
  /** Who or what it is about: a person's id, a token's id, a setting's name. */
  about?: string;
  event: AuditEvent;
  prev: string;
};

/** The next entry of the chain. `text` is what was hashed, and is stored as it was hashed. */
export const nextAuditEntry = (
  head: ChainHead,
  parts: Omit<AuditEntry, 'chain' | 'seq' | 'prev'>,
  hash: Hash,
): { entry: AuditEntry; text: string; hash: string } => {
  const entry = { ...parts, chain: AUDIT_CHAIN, seq: head.seq + 1, prev: head.hash } as const;
  const text = canonical(entry);
  return { entry, text, hash: hash(text) };
};
