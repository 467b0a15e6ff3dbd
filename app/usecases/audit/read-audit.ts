import { rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { auditLine } from './audit-line.ts';
import { checkingAudit } from './check-audit.ts';

/** A page of the audit log, newest first, and whether the whole chain holds. */
export const readAudit = ({ store: { read }, hash, now }: Ports): UseCases['readAudit'] => {
  const check = checkingAudit(read, hash, now);
  return async ({ types, who, since, until, before }, limit) => {
    const { entries, problem } = await check();
    const filter = {
      ...(types && types.length > 0 && { types }),
      ...(who !== undefined && { who }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(before !== undefined && { before }),
    };
    const rows = await read.auditPage(filter, limit + 1);
    const shown = rows.slice(0, limit);
    return {
      lines: shown.map(auditLine),
      next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
      total: entries,
      check: problem
        ? { ok: false, problem: rejected(problem.code, problem.params).rejection }
        : { ok: true },
    };
  };
};
