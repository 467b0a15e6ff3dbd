import { and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { AUDIT_CHAIN } from '../../app/domain/audit/audit.ts';
import { GENESIS } from '../../app/domain/engine/chain.ts';
import { type Connection, hole, holes } from '../connection.ts';
import { audit, auditHead } from '../schema/sqlite.ts';
import type { AuditFilter, AuditReads, AuditWrites } from '../store/audit.ts';

const columns = { seq: audit.seq, hash: audit.hash, text: audit.text };

const conditions = (filter: AuditFilter): SQL | undefined =>
  and(
    filter.types && inArray(audit.type, [...filter.types]),
    filter.who === undefined
      ? undefined
      : or(eq(audit.actorId, filter.who), eq(audit.about, filter.who)),
    filter.since !== undefined ? gte(audit.at, filter.since) : undefined,
    filter.until !== undefined ? lt(audit.at, filter.until) : undefined,
    filter.before !== undefined ? lt(audit.seq, filter.before) : undefined,
  );

export const auditReads = (db: Connection) => {
  const after = db
    .select(columns)
    .from(audit)
    .where(gt(audit.seq, sql.placeholder('after')))
    .orderBy(asc(audit.seq))
    .limit(sql.placeholder('limit'))
    .prepare();
  const head = db.select().from(auditHead).where(eq(auditHead.chain, AUDIT_CHAIN)).prepare();
  return {
    auditTexts: async (from, limit) => after.all({ after: from, limit }),
    auditPage: async (filter, limit) =>
      db
        .select(columns)
        .from(audit)
        .where(conditions(filter))
        .orderBy(desc(audit.seq))
        .limit(limit)
        .all(),
    auditHead: async () => {
      const row = head.get();
      return { seq: row?.seq ?? 0, hash: row?.hash ?? GENESIS };
    },
  } satisfies AuditReads;
};

export const auditWrites = (db: Connection) => {
  const add = db.insert(audit).values(holes(audit)).prepare();
  const moveHead = db
    .insert(auditHead)
    .values(holes(auditHead))
    .onConflictDoUpdate({
      target: auditHead.chain,
      set: { seq: hole('seq'), hash: hole('hash') },
    })
    .prepare();
  return {
    appendAudit: async (row) => {
      add.run(row);
      moveHead.run({ chain: AUDIT_CHAIN, seq: row.seq, hash: row.hash });
    },
  } satisfies AuditWrites;
};
