import { accepted, rejected } from '../domain/outcome.ts';
import type { FreshnessFacts } from '../domain/runbook/library.types.ts';
import { knownFresh } from './known-fresh.ts';
import type { LibraryRows } from './library-rows.ts';
import { summaryOf } from './list-runbooks.ts';
import type { Ports } from './ports.ts';
import type { RunbookPage, UseCases } from './types.ts';
import { silenceOf, worstOf } from './worst-cases.ts';

export const readRunbook =
  ({ library }: Ports, rows: LibraryRows): UseCases['readRunbook'] =>
  async (id) => {
    const entry = library.get(id);
    if (!entry) return rejected('runbook-not-found', { runbook: id });
    const { plan, cases, stale, file, source, broken, proven, imported } = entry;
    const worst = worstOf(plan);
    const row = (await rows()).byId.get(id);
    const { summary, findings } = knownFresh(summaryOf(entry), entry.findings, row);
    return accepted<RunbookPage>({
      ...summary,
      plan,
      html: await library.html(entry),
      findings,
      cases,
      worstWay: worst.bounded
        ? {
            total: worst.total,
            steps: worst.way.map(({ id, title, seconds }) => ({ id, title, seconds })),
          }
        : undefined,
      silence: silenceOf(plan),
      stale,
      source: { file, text: source, ...(broken === undefined ? {} : { broken }) },
      proven,
      ...(row ? { freshness: freshnessIn(row) } : {}),
      ...(imported ? { imported } : {}),
    });
  };

const freshnessIn = ({
  freshness,
  lastReviewed,
  lastUsedAt,
  lastDrilledAt,
  dueAt,
}: FreshnessFacts): FreshnessFacts => ({
  freshness,
  ...(lastReviewed === undefined ? {} : { lastReviewed }),
  ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
  ...(lastDrilledAt === undefined ? {} : { lastDrilledAt }),
  ...(dueAt === undefined ? {} : { dueAt }),
});
