import { expandIncludes } from '../domain/runbook/expand-includes.ts';
import { includedIn } from '../domain/runbook/included-in.ts';
import { withLanes } from '../domain/runbook/jumps.ts';
import type { Plan } from '../domain/runbook/plan.ts';
import type { Settled } from './folder-state.ts';
import type { Good } from './reading.ts';
import { ownHash, revisionHash } from './revision-hash.ts';
import type { SourcePart } from './source-part.ts';

/** A runbook with its includes filled in, and what the revision is made of. */
export type Expanded = { hash: string; plan: Plan; includes: SourcePart[]; leans: boolean };

/** Fills in the includes of every runbook, by the key of its place. */
export const expandEntries = (settled: readonly Settled[]): Map<string, Expanded> => {
  const parts = new Map<string, SourcePart & { plan: Plan }>();
  for (const { good, state } of settled) {
    if (good) parts.set(good.plan.id, { ...partOf(good, state.file), plan: good.plan });
  }
  return new Map(
    settled.flatMap(({ good, state }): [string, Expanded][] => {
      if (!good) return [];
      const leans = withLanes(good.plan.nodes).some(({ type }) => type === 'include');
      const { hash: own } = partOf(good, state.file);
      if (!leans) return [[state.key, { hash: own, plan: good.plan, includes: [], leans }]];
      const { plan } = expandIncludes(good.plan, (id) => parts.get(id)?.plan);
      const included = new Set(includedIn(plan.nodes).map(({ runbook }) => runbook));
      const includes = [...included].sort().flatMap((id): SourcePart[] => {
        const { plan: _, ...part } = parts.get(id) ?? {};
        return 'hash' in part ? [part as SourcePart] : [];
      });
      return [[state.key, { hash: revisionHash(own, includes), plan, includes, leans }]];
    }),
  );
};

const partOf = (good: Good, file: string): SourcePart => ({
  runbook: good.plan.id,
  file,
  part: good.part,
  source: good.source,
  hash: ownHash({
    source: good.hash,
    plain: good.imported !== undefined,
    runbook: good.plan.id,
  }),
});
