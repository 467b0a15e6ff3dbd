import { and, count, desc, eq, inArray, max, ne, or, sql } from 'drizzle-orm';
import { openStates } from '../../app/domain/incident/incident-state.ts';
import type { Connection } from '../connection.ts';
import { incident, process, revision } from '../schema/sqlite.ts';
import type { Reader } from '../store.ts';

/** Which runbooks incidents walk, and when they last did. */
export const useReads = (db: Connection) => {
  const newest = db
    .select({ number: max(incident.number) })
    .from(incident)
    .prepare();
  const last = db
    .select({
      runbookId: revision.runbookId,
      kind: incident.kind,
      at: max(incident.declaredAt),
    })
    .from(process)
    .innerJoin(incident, eq(incident.id, process.incidentId))
    .innerJoin(revision, eq(revision.hash, process.revision))
    // A drill proves something once it was carried through; a real use once it was no false alarm.
    .where(
      or(
        and(eq(incident.kind, 'real'), ne(incident.state, 'cancelled')),
        and(eq(incident.kind, 'drill'), inArray(incident.state, ['resolved', 'closed'])),
      ),
    )
    .groupBy(revision.runbookId, incident.kind)
    .prepare();
  const open = db
    .select({ incident, revision: revision.hash, runbookId: revision.runbookId })
    .from(incident)
    .innerJoin(process, eq(process.incidentId, incident.id))
    .innerJoin(revision, eq(revision.hash, process.revision))
    .where(and(inArray(incident.state, [...openStates]), eq(process.done, false)))
    .orderBy(desc(incident.number))
    .prepare();
  const over = db
    .select({ n: count() })
    .from(incident)
    .where(inArray(incident.state, ['resolved', 'closed', 'cancelled']))
    .prepare();
  const drills = db
    .select({ incidentId: incident.id, number: incident.number, process: process.id })
    .from(process)
    .innerJoin(incident, eq(incident.id, process.incidentId))
    .innerJoin(revision, eq(revision.hash, process.revision))
    .where(
      and(
        eq(revision.runbookId, sql.placeholder('runbook')),
        eq(incident.kind, 'drill'),
        inArray(incident.state, ['resolved', 'closed']),
        eq(process.done, true),
      ),
    )
    .orderBy(desc(incident.number))
    .limit(10)
    .prepare();
  return {
    incidentsOver: async () => over.get()?.n ?? 0,
    endedDrills: async (runbook) => drills.all({ runbook }),
    newestIncident: async () => newest.get()?.number ?? 0,
    uses: async () => last.all().flatMap(({ at, ...use }) => (at === null ? [] : [{ ...use, at }])),
    openWalkthroughs: async () => open.all(),
  } satisfies Partial<Reader>;
};
