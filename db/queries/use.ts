import { and, desc, eq, inArray } from 'drizzle-orm';
import { openStates } from '../../app/domain/incident/incident-state.ts';
import type { Connection } from '../connection.ts';
import { incident, process, revision } from '../schema/sqlite.ts';
import type { Reader } from '../store.ts';

/** Which runbooks incidents walk now. */
export const useReads = (db: Connection) => {
  const open = db
    .select({ incident, revision: revision.hash, runbookId: revision.runbookId })
    .from(incident)
    .innerJoin(process, eq(process.incidentId, incident.id))
    .innerJoin(revision, eq(revision.hash, process.revision))
    .where(and(inArray(incident.state, [...openStates]), eq(process.done, false)))
    .orderBy(desc(incident.number))
    .prepare();
  return {
    openWalkthroughs: async () => open.all(),
  } satisfies Partial<Reader>;
};
