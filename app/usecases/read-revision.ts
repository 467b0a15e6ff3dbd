import { accepted, rejected } from '../domain/outcome.ts';
import type { Ports } from './ports.ts';
import { revisionSummaries } from './revision-summary.ts';
import type { UseCases } from './types.ts';

export const readRevision =
  (ports: Ports): UseCases['readRevision'] =>
  async (hash) => {
    const row = await ports.store.read.revision(hash);
    const [summary] = row ? await revisionSummaries(ports, [row]) : [];
    if (!row || !summary) return rejected('revision-not-found', { revision: hash.slice(0, 100) });
    return accepted({
      ...summary,
      plan: row.plan,
      html: await ports.library.html(row),
      source: row.source,
      includes: row.includes.map(({ runbook, file, hash }) => ({ runbook, file, hash })),
    });
  };
