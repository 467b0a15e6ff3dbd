import { and, asc, eq, gt, max, sql } from 'drizzle-orm';
import type { LogEntry } from '../../app/domain/engine/types.ts';
import type { Client } from '../client.ts';
import { type Connection, direct, holes } from '../connection.ts';
import { log } from '../schema/sqlite.ts';
import type { LogRow, LogText, Reader, Writer } from '../store.ts';

export const columns = { id: log.id, seq: log.seq, hash: log.hash, text: log.text };

export const opened = ({ id, hash, text }: LogText): LogRow => ({
  ...(JSON.parse(text) as Omit<LogEntry, 'hash'>),
  hash,
  id,
  text,
});

export const logReads = (db: Connection) => {
  const ofIncident = db
    .select(columns)
    .from(log)
    .where(
      and(eq(log.incidentId, sql.placeholder('incidentId')), gt(log.seq, sql.placeholder('after'))),
    )
    .orderBy(asc(log.seq))
    .limit(sql.placeholder('limit'))
    .prepare();
  const ofAll = db
    .select(columns)
    .from(log)
    .where(gt(log.id, sql.placeholder('id')))
    .orderBy(asc(log.id))
    .limit(sql.placeholder('limit'))
    .prepare();
  const newest = db
    .select({ id: max(log.id) })
    .from(log)
    .prepare();
  return {
    log: async (incidentId, after, limit) =>
      ofIncident.all({ incidentId, after, limit }).map(opened),
    logTexts: async (incidentId, after, limit) => ofIncident.all({ incidentId, after, limit }),
    logAfter: async (id, limit) => ofAll.all({ id, limit }).map(opened),
    logCursor: async () => newest.get()?.id ?? 0,
  } satisfies Partial<Reader>;
};

export const logWrites = (db: Connection, client: Client) => {
  const { id: _, incidentId, cycleId, ...given } = holes(log);
  const ofIncident = direct(client, db.insert(log).values({ ...given, incidentId }));
  const ofCycle = direct(client, db.insert(log).values({ ...given, cycleId }));
  return {
    appendLog: async ({ chain, seq, hash }, text, of = 'incident') => {
      const { lastInsertRowid } =
        of === 'incident'
          ? ofIncident.run({ incidentId: chain, seq, hash, text })
          : ofCycle.run({ cycleId: chain, seq, hash, text });
      return Number(lastInsertRowid);
    },
  } satisfies Partial<Writer>;
};
