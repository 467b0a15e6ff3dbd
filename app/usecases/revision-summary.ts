import type { RevisionRow } from '../../db/store.ts';
import { allNodes } from '../domain/runbook/graph.ts';
import type { RevisionSummary } from '../domain/runbook/revision.types.ts';
import type { Ports } from './ports.ts';

/** Revisions as the pages list them. */
export const revisionSummaries = async (
  { library, store: { read } }: Pick<Ports, 'library' | 'store'>,
  rows: readonly RevisionRow[],
): Promise<RevisionSummary[]> => {
  const open = await read.openWalkthroughs();
  return rows.map(({ hash, runbookId, file, plan, createdAt }) => ({
    hash,
    runbook: runbookId,
    title: plan.title,
    file,
    firstSeenAt: createdAt,
    live: library.get(runbookId)?.hash === hash,
    steps: allNodes(plan).filter(({ type }) => type !== 'exit' && type !== 'rollback').length,
    openIncidents: open.filter(({ revision }) => revision === hash).length,
  }));
};
