import { desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { IncidentState } from '../../app/domain/incident/incident-state.ts';
import type { Client } from '../client.ts';
import { type Connection, direct, hole, holes } from '../connection.ts';
import { incident } from '../schema/sqlite.ts';
import type { IncidentRow, Reader, Writer } from '../store.ts';
import type { WriterMemory } from '../writer-memory.ts';

export const incidentReads = (db: Connection) => {
  const byId = db
    .select()
    .from(incident)
    .where(eq(incident.id, sql.placeholder('id')))
    .prepare();
  const all = db.select().from(incident).orderBy(desc(incident.number)).prepare();
  const inStates = (states: readonly IncidentState[]) =>
    db
      .select()
      .from(incident)
      .where(inArray(incident.state, [...states]))
      .orderBy(desc(incident.number))
      .all();
  return {
    incident: async (id) => byId.get({ id }) ?? null,
    incidents: async ({ states } = {}) => (states ? inStates(states) : all.all()),
  } satisfies Partial<Reader>;
};

export const incidentWrites = (db: Connection, client: Client, memory: WriterMemory) => {
  const { number: _, ...given } = holes(incident);
  const insert = db
    .insert(incident)
    .values({ ...given, number: sql`(select coalesce(max(number), 0) + 1 from incident)` })
    .returning({ number: incident.number })
    .prepare();
  const fixed = ['id', 'number', 'declaredAt', 'declaredBy'];
  const columns = Object.keys(getTableColumns(incident)) as (keyof IncidentRow)[];
  const changed = columns.filter((name) => !fixed.includes(name));
  const repeated = changed.filter((name) => name !== 'headSeq' && name !== 'headHash');
  const changing = Object.fromEntries(changed.map((name) => [name, hole(name)]));
  const update = db
    .update(incident)
    .set(changing)
    .where(eq(incident.id, sql.placeholder('id')))
    .prepare();
  const move = direct(
    client,
    db
      .update(incident)
      .set({ headSeq: hole('headSeq'), headHash: hole('headHash') })
      .where(eq(incident.id, sql.placeholder('id'))),
  );
  const { incident: read } = incidentReads(db);
  return {
    incident: async (id) => memory.get(id)?.incident ?? read(id),
    insertIncident: async (row) => insert.get(row),
    // Most acts change nothing that its row repeats: then its indexes need not be written.
    updateIncident: async (row) => {
      const known = memory.get(row.id);
      if (known && repeated.every((name) => known.incident[name] === row[name])) move.run(row);
      else update.run(row);
      if (known) memory.set(row.id, { ...known, incident: row });
    },
    moveHead: async (id, headSeq, headHash) => {
      move.run({ id, headSeq, headHash });
      const known = memory.get(id);
      if (known) memory.set(id, { ...known, incident: { ...known.incident, headSeq, headHash } });
    },
  } satisfies Partial<Writer>;
};
