import type { AuditText } from '../../../db/store/audit.ts';
import type { AuditEntry } from '../../domain/audit/audit.ts';
import type { AuditLine } from '../people.types.ts';

export const auditLine = ({ hash, text }: AuditText): AuditLine => ({
  ...(JSON.parse(text) as AuditEntry),
  hash,
});
