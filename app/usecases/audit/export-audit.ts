import { accepted } from '../../domain/outcome.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { auditLine } from './audit-line.ts';

/** Lines as they were hashed, so that whoever has the file can follow the chain. */
export const exportAudit =
  (ports: Ports): UseCases['exportAudit'] =>
  async (by, after, limit) => {
    if (after === 0) await change(ports, by, (_tx, tell) => tell({ type: 'audit.exported' }));
    const rows = await ports.store.read.auditTexts(after, limit);
    return accepted({
      lines: rows.map((row) => ({ ...auditLine(row), text: row.text })),
      next: rows.length < limit ? null : (rows.at(-1)?.seq ?? null),
    });
  };
