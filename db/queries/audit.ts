import { and, asc, desc, eq, gt, gte, lt, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { AUDIT_CHAIN } from '../../app/domain/audit/audit.ts';
import { GENESIS } from '../../app/domain/engine/chain.ts';
import { type Connection, hole, holes } from '../connection.ts';
import { audit, auditHead } from '../schema/sqlite.ts';
import type { AuditFilter, AuditReads, AuditWrites } from '../store/audit.ts';
import { byShape } from './by-shape.ts';

const columns = { seq: audit.seq, hash: audit.hash, text: audit.text };

const conditions = (given: ReadonlySet<string>): SQL | undefined => {
  const from = (name: keyof AuditFilter, condition: (hole: Placeholder) => SQL | undefined) =>
    given.has(name) ? condition(sql.placeholder(name)) : undefined;
  return and(
    from('types', (types) => sql`${audit.type} in (select value from json_each(${types}))`),
    from('who', (who) => or(eq(audit.actorId, who), eq(audit.about, who))),
    from('since', (since) => gte(audit.at, since)),
    from('until', (until) => lt(audit.at, until)),
    from('before', (before) => lt(audit.seq, before)),
  );
};

export const auditReads = (db: Connection) => {
  const after = db
    .select(columns)
    .from(audit)
    .where(gt(audit.seq, sql.placeholder('after')))
    .orderBy(asc(audit.seq))
    .limit(sql.placeholder('limit'))
    .prepare();
  const page = byShape((given) =>
    db
      .select(columns)
      .from(audit)
      .where(conditions(given))
      .orderBy(desc(audit.seq))
      .limit(sql.placeholder('limit'))
      .prepare(),
  );
  const head = db.select().from(auditHead).where(eq(auditHead.chain, AUDIT_CHAIN)).prepare();
  return {
    auditTexts: async (from, limit) => after.all({ after: from, limit }),
    auditPage: async (filter, limit) =>
      page(filter).all({
        ...filter,
        types: filter.types && JSON.stringify(filter.types),
        limit,
      }),
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
