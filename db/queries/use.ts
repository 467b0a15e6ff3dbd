import { and, desc, eq, inArray, max } from 'drizzle-orm';
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
  return {
    newestIncident: async () => newest.get()?.number ?? 0,
    uses: async () => last.all().flatMap(({ at, ...use }) => (at === null ? [] : [{ ...use, at }])),
    openWalkthroughs: async () => open.all(),
  } satisfies Partial<Reader>;
};
