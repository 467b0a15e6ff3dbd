import type { IncidentSummary } from '../../domain/incident/summary.types.ts';

const order = { sev1: 1, sev2: 2, sev3: 3, sev4: 4 };

/** Real before rehearsed, then the worst, then what burns longest. */
export const worstFirst = <T extends Pick<IncidentSummary, 'kind' | 'severity' | 'declaredAt'>>(
  incidents: readonly T[],
): T[] =>
  incidents.toSorted(
    (a, b) =>
      Number(a.kind === 'drill') - Number(b.kind === 'drill') ||
      order[a.severity] - order[b.severity] ||
      a.declaredAt - b.declaredAt,
  );
