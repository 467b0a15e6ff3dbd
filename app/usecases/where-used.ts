import { accepted, rejected } from '../domain/outcome.ts';
import { withLanes } from '../domain/runbook/jumps.ts';
import type { RunbookName } from '../domain/runbook/revision.types.ts';
import type { LibraryEntry } from '../library/types.ts';
import type { Definitions } from './definitions.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const included = ({ plan }: LibraryEntry): string[] =>
  withLanes(plan.nodes).flatMap((node) => (node.type === 'include' ? [node.runbook] : []));

export const whereUsed = (
  { library, store: { read } }: Ports,
  definitions: Definitions,
): UseCases['whereUsed'] => {
  const named = (id: string): RunbookName => {
    const title = library.get(id)?.plan.title;
    return title === undefined ? { id } : { id, title };
  };
  const names = (ids: readonly string[]): RunbookName[] => [...new Set(ids)].map(named);
  const those = (leans: (entry: LibraryEntry) => boolean): RunbookName[] =>
    library.list().flatMap((entry) => (leans(entry) ? [named(entry.id)] : []));

  return async (id) => {
    const entry = library.get(id);
    if (!entry) return rejected('runbook-not-found', { runbook: id });
    const incidents = [];
    for (const { incident, revision: hash, runbookId } of await read.openWalkthroughs()) {
      const { revision } = await definitions.pinned(read, hash);
      if (runbookId !== id && !revision.includes.some(({ runbook }) => runbook === id)) continue;
      const { number, title, severity, kind, declaredAt } = incident;
      incidents.push({
        ...{ id: incident.id, number, title, severity, kind, declaredAt },
        runbook: runbookId,
        revision: hash,
        live: library.get(runbookId)?.hash === hash,
      });
    }
    return accepted({
      includes: names(included(entry)),
      includedBy: those((other) => included(other).includes(id)),
      related: names(entry.plan.related),
      relatedBy: those(({ plan }) => plan.related.includes(id)),
      supersedes: those(({ plan }) => plan.supersededBy === id),
      linkedFrom: those(({ linksTo }) => linksTo.includes(id)),
      incidents,
    });
  };
};
