import { accepted, rejected } from '../domain/outcome.ts';
import { keepRevisions } from './keep-revisions.ts';
import type { Ports } from './ports.ts';
import { revisionSummaries } from './revision-summary.ts';
import type { UseCases } from './types.ts';

/** Also of a runbook that has left the library, as long as a revision is kept. */
export const listRevisions = (ports: Ports): UseCases['listRevisions'] => {
  const { library, store } = ports;
  const keep = keepRevisions(ports);
  return async (id) => {
    const entry = library.get(id);
    if (entry && !(await store.read.revision(entry.hash))) await keep();
    const rows = await store.read.revisionsOf(id);
    const [newest] = rows;
    if (!newest) return rejected('runbook-not-found', { runbook: id });
    const [revisions, git] = await Promise.all([
      revisionSummaries(ports, rows),
      library.gitFacts(id),
    ]);
    return accepted({
      runbook: { id, title: entry?.plan.title ?? newest.plan.title },
      revisions,
      ...(git ? { git } : {}),
    });
  };
};
