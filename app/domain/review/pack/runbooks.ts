import type { Freshness, FreshnessFacts } from '../../runbook/library.types.ts';
import type { Severity } from '../../runbook/plan.ts';
import type { Instant, Seconds } from '../../time.ts';
import { figure, type PackRow, type PackSection, type PackSource } from './section.ts';

/** What the pack is told of one runbook of the library. */
export type PackedRunbook = FreshnessFacts & {
  id: string;
  title: string;
  revision: string;
  status: string;
  severity?: Severity;
  owner?: string;
  successor?: string;
  objective?: Seconds;
  worst?: Seconds;
  stale: boolean;
  findings: { code: string; severity: 'error' | 'warning' }[];
  openGaps: number;
};

export type PackRunbook = PackRow & {
  title: string;
  revision: string;
  status: string;
  severity: Severity | null;
  owner: string | null;
  successor: string | null;
  objective: Seconds | null;
  worst: Seconds | null;
  freshness: Freshness;
  lastReviewed: string | null;
  lastUsedAt: Instant | null;
  lastDrilledAt: Instant | null;
  dueAt: Instant | null;
  /** The file on disk is broken; this is the last good revision. */
  stale: boolean;
  errors: number;
  warnings: number;
  /** Each code that the checker found, with how often. */
  findings: { code: string; count: number }[];
  openGaps: number;
};

const counted = (findings: PackedRunbook['findings']): PackRunbook['findings'] => {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => ({ code, count }));
};

/** What asks for attention most comes first; then by title. */
const attention = (row: PackRunbook): string => {
  const bad =
    (row.freshness === 'due' || row.freshness === 'never' ? 1 : 0) +
    (row.lastDrilledAt === null ? 1 : 0) +
    (row.owner === null ? 1 : 0) +
    (row.errors > 0 || row.stale ? 2 : 0) +
    (row.openGaps > 0 ? 1 : 0);
  return `${row.status === 'deprecated' ? 1 : 0} ${9 - bad} ${row.title}`;
};

/** The runbooks as the library holds them now. Those that are deprecated are listed and not counted. */
export const runbooksSection = (
  all: readonly PackedRunbook[],
  broken: number,
): PackSection<PackRunbook> => {
  const rows = all
    .map(
      (one): PackRunbook => ({
        key: one.id,
        source: { page: 'runbook', id: one.id },
        ...{ title: one.title, revision: one.revision, status: one.status },
        severity: one.severity ?? null,
        ...{ owner: one.owner ?? null, successor: one.successor ?? null },
        ...{ objective: one.objective ?? null, worst: one.worst ?? null },
        ...{ freshness: one.freshness, lastReviewed: one.lastReviewed ?? null },
        ...{ lastUsedAt: one.lastUsedAt ?? null, lastDrilledAt: one.lastDrilledAt ?? null },
        ...{ dueAt: one.dueAt ?? null, stale: one.stale },
        errors: one.findings.filter(({ severity }) => severity === 'error').length,
        warnings: one.findings.filter(({ severity }) => severity === 'warning').length,
        ...{ findings: counted(one.findings), openGaps: one.openGaps },
      }),
    )
    .sort((a, b) => (attention(a) < attention(b) ? -1 : 1));
  const live = rows.filter(({ status }) => status !== 'deprecated');
  const count = (key: string, fits: (row: PackRunbook) => boolean, query?: PackSource['query']) =>
    figure(key, live.filter(fits).length, { page: 'runbooks', ...(query && { query }) });
  return {
    figures: [
      count('all', () => true),
      count('active', ({ status }) => status === 'active', { status: 'active' }),
      count('overdue', ({ freshness }) => freshness === 'due', { freshness: 'due' }),
      count('never-proven', ({ freshness }) => freshness === 'never', { freshness: 'never' }),
      count('unplanned', ({ freshness }) => freshness === 'unplanned', { freshness: 'unplanned' }),
      count('never-drilled', ({ lastDrilledAt }) => lastDrilledAt === null),
      count('never-used', ({ lastUsedAt }) => lastUsedAt === null),
      count('ownerless', ({ owner }) => owner === null, { owner: '' }),
      count('successorless', ({ successor }) => successor === null),
      count('over-objective', (row) => row.objective !== null && (row.worst ?? 0) > row.objective),
      count('with-errors', ({ errors }) => errors > 0),
      count('with-warnings', ({ warnings }) => warnings > 0),
      count('with-gaps', ({ openGaps }) => openGaps > 0),
      figure('broken', broken, { page: 'runbooks' }),
    ],
    rows,
    notRecorded: ['contacts-checked'],
  };
};
