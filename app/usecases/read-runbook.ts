import type { Evidence } from '../domain/evidence/evidence.ts';
import { accepted, rejected } from '../domain/outcome.ts';
import type { Finding } from '../domain/runbook/finding.ts';
import type { RunbookRow } from '../domain/runbook/library.types.ts';
import type { LibraryEntry } from '../library/types.ts';
import type { KeptEstate } from './evidence/estate.ts';
import { knownFresh } from './known-fresh.ts';
import type { LibraryRows } from './library-rows.ts';
import { summaryOf } from './list-runbooks.ts';
import type { Ports } from './ports.ts';
import type { RunbookPage, UseCases } from './types.ts';
import { silenceOf, worstOf } from './worst-cases.ts';

/** So many pages are kept as they were last put together. */
const MOST = 200;

/**
 * A runbook's page. It changes only with the library, with what is proven of it and with what the
 * rows know of it, so one that was read before is handed out again until then. What is handed out is
 * shared: nobody may change it.
 */
export const readRunbook = (
  { library }: Pick<Ports, 'library'>,
  rows: LibraryRows,
  estate: KeptEstate,
): UseCases['readRunbook'] => {
  const kept = new Map<string, { key: string; findings: Finding[]; page: RunbookPage }>();

  const fresh = async (entry: LibraryEntry, row: RunbookRow | undefined): Promise<RunbookPage> => {
    const { plan, cases, stale, file, source, broken, proven, imported } = entry;
    const worst = worstOf(plan);
    const known = (await estate()).of(entry.id);
    const lastDrill = known?.evidence.find((one) => one.kind === 'drilled');
    const { summary, findings } = knownFresh(summaryOf(entry), entry.findings, row);
    return {
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
      ...(known ? { freshness: known.facts } : {}),
      ...(imported ? { imported } : {}),
      ...(lastDrill ? { lastDrill: drillOf(lastDrill) } : {}),
    };
  };

  return async (id) => {
    const { key: rowsKey, lineOf } = await rows();
    const entry = library.get(id);
    if (!entry) return rejected('runbook-not-found', { runbook: id });
    // The rows are named by the library's version, which is asked again: it may have moved on since.
    const key = `${library.version()} ${rowsKey}`;
    const { findings } = entry;
    const known = kept.get(id);
    if (known?.key === key && known.findings === findings) return accepted(known.page);
    const page = await fresh(entry, lineOf(id));
    kept.delete(id);
    kept.set(id, { key, findings, page });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return accepted(page);
  };
};

const drillOf = ({
  incident,
  at,
  drill,
  result,
}: Extract<Evidence, { kind: 'drilled' }>): NonNullable<RunbookPage['lastDrill']> => {
  const { pace, measured } = result;
  return { incident: incident.id, number: incident.number, at, kind: drill, pace, measured };
};
