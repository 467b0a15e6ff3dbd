import { rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { auditLine } from './audit-line.ts';
import { checkAudit } from './check-audit.ts';

/** A page of the audit log, newest first, and whether the whole chain holds. */
export const readAudit =
  ({ store: { read }, hash }: Ports): UseCases['readAudit'] =>
  async ({ types, who, before }, limit) => {
    const { entries, problem } = await checkAudit(read, hash);
    const filter = {
      ...(types && types.length > 0 && { types }),
      ...(who !== undefined && { who }),
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
