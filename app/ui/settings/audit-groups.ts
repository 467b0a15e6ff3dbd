import { type AuditType, auditTypes } from '../../domain/audit/audit.ts';

/** What the audit log may be narrowed to. */
export const auditGroups = [
  'sign-in',
  'refused',
  'rights',
  'token',
  'setting',
  'oncall',
  'action',
  'runbook',
] as const;
export type AuditGroup = (typeof auditGroups)[number];

const beginnings: Record<AuditGroup, string[]> = {
  'sign-in': ['sign-', 'confirm.', 'credential.', 'break-glass.'],
  refused: ['refused', 'sign-in.failed', 'confirm.failed'],
  rights: ['person.', 'rights.', 'team.', 'contact.', 'invitation.', 'policy.'],
  token: ['token.', 'session.'],
  setting: ['setting.', 'secret.', 'dead-letter.', 'audit.'],
  runbook: ['runbook.', 'gap.', 'drill.'],
  action: ['action.', 'review-series.'],
  oncall: ['schedule.', 'override.', 'swap.', 'feed.'],
};

export const auditGroupOf = (text: string | null): AuditGroup | null =>
  auditGroups.find((group) => group === text) ?? null;

export const typesOfGroup = (group: AuditGroup): AuditType[] =>
  auditTypes.filter((type) => beginnings[group].some((beginning) => type.startsWith(beginning)));
