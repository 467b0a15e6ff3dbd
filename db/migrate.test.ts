import { expect, test } from 'vitest';
import { bulkhead, libraryOf } from '../test/harness/bulkhead.ts';
import { anExit, aPlan, aStep } from '../test/harness/plan-builder.ts';
import { freshFile, freshStore } from '../test/harness/store.ts';
import { type Client, openClient } from './client.ts';
import { migrate } from './migrate.ts';
import { migrationStatements, shippedMigrations } from './migrations.ts';

const library = libraryOf(aPlan([aStep('one', { deadline: 60 }), anExit('end')]));

const tablesOf = (client: Client): string[] =>
  client
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migration'",
    )
    .all()
    .map(({ name }) => name);
const columnsOf = (client: Client, table: string): string =>
  (client.pragma(`table_info(${table})`) as { name: string }[])
    .map(({ name }) => `"${name}"`)
    .join(', ');

/** A database as it was before a migration, with the rows of one that has it. */
const before = (stop: string, from: string): string => {
  const file = freshFile();
  const client = openClient(file);
  client.exec('create table migration (name text primary key not null, at integer not null)');
  for (const name of shippedMigrations()) {
    if (name.endsWith(stop)) break;
    for (const statement of migrationStatements(name)) client.exec(statement);
    client.prepare('insert into migration values (?, 0)').run(name);
  }
  client.pragma('foreign_keys = OFF');
  client.exec(`attach '${from}' as later`);
  for (const table of tablesOf(client)) {
    const columns = columnsOf(client, table);
    client.exec(`insert into "${table}" (${columns}) select ${columns} from later."${table}"`);
  }
  client.close();
  return file;
};

test('a database from before review cycles keeps its incidents, their chains and what is due', async () => {
  const file = freshFile();
  const now = await bulkhead(library, { store: await freshStore(file) });
  const incident = await now.declared();
  await now.pass(61);
  await now.sendEvent(
    incident,
    { type: 'step.done', step: 'one' },
    { type: 'person', id: 'ada', name: 'Ada' },
    null,
  );
  const counted = async (of: typeof now) => {
    const rows = await of.store.read.incidentRows(incident, 0);
    if (!rows) throw new Error('the incident is gone');
    const { processes, timers, log } = rows;
    return { processes, timers, log, outbox: await of.store.read.outboxWaiting(100) };
  };
  const was = await counted(now);
  const old = before('_review-cycles', file);
  expect(migrate({ file: old, now: () => 1 })[0]).toMatch(/_review-cycles$/);
  const again = await bulkhead(library, { store: await freshStore(old) });
  expect(await counted(again)).toEqual(was);
  expect(was.log.length).toBeGreaterThan(2);
  expect(await again.replayAll()).toMatchObject({ incidents: 1, problems: [] });
  const client = openClient(old);
  expect(client.pragma('foreign_key_check')).toEqual([]);
  expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
  client.close();
});
