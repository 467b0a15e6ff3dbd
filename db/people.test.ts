import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { nextAuditEntry } from '../app/domain/audit/audit.ts';
import { GENESIS, verifyChain } from '../app/domain/engine/chain.ts';
import { recordAudit } from '../app/usecases/record-audit.ts';
import { oldDatabase } from '../test/harness/old-database.ts';
import { freshFile, freshStore } from '../test/harness/store.ts';
import { migrate } from './migrate.ts';
import { openStore } from './open.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const ada = {
  id: 'ada',
  name: 'Ada',
  createdAt: 1,
  email: 'ada@example.org',
  zone: 'Europe/Rome',
  language: null,
  deactivatedAt: null,
};

test('roles, teams and contact points are kept, and a team goes with all that was held for it', async () => {
  const { transact, read } = await freshStore();
  await transact(async (tx) => {
    await tx.insertPerson(ada);
    for (const id of ['platform', 'network']) await tx.insertTeam({ id, name: id, createdAt: 1 });
    await tx.joinTeam({ teamId: 'platform', personId: 'ada' });
    await tx.joinTeam({ teamId: 'platform', personId: 'ada' });
    await tx.replaceGrants('ada', [
      { role: 'viewer', team: null },
      { role: 'responder', team: 'platform' },
    ]);
  });
  expect(await read.personByEmail('ada@example.org')).toEqual(ada);
  expect(await read.grantsOf('ada')).toEqual([
    { role: 'viewer', team: null },
    { role: 'responder', team: 'platform' },
  ]);
  expect(await read.teamsOf('ada')).toMatchObject([{ id: 'platform' }]);
  await transact((tx) => tx.deleteTeam('platform'));
  expect(await read.grants()).toEqual([{ personId: 'ada', role: 'viewer', team: null }]);
  expect(await read.teamMembers()).toEqual([]);
  expect(await read.teams()).toMatchObject([{ id: 'network' }]);
});

test('a sealed code is spent once, whoever comes first', async () => {
  const { transact, read } = await freshStore();
  await transact(async (tx) => {
    await tx.insertPerson(ada);
    await tx.insertSealedCode({
      hash: 'h',
      kind: 'break-glass',
      sheet: 's',
      personId: null,
      createdBy: 'ada',
      createdAt: 1,
      usedAt: null,
      revokedAt: null,
    });
  });
  const spend = (at: number) => transact((tx) => tx.spendSealedCode('h', at));
  expect(await Promise.all([spend(2), spend(3)])).toEqual([true, false]);
  expect(await read.sealedCode('h')).toMatchObject({ usedAt: 2 });
});

test('audit entries chain, are found by what they are, and a cut tail is seen', async () => {
  const { transact, read } = await freshStore();
  const by = { type: 'person', id: 'ada', name: 'Ada' } as const;
  for (const [at, type] of (['sign-out', 'refused', 'sign-out'] as const).entries())
    await transact((tx) => recordAudit(tx, hash, { event: { type }, by, at, about: `x${at}` }));
  const rows = await read.auditTexts(0, 10);
  const head = await read.auditHead();
  expect(verifyChain(rows, hash, undefined, head)).toMatchObject({ ok: true, head: { seq: 3 } });
  expect(verifyChain(rows.slice(0, 2), hash, undefined, head)).toMatchObject({
    ok: false,
    code: 'chain-tail-missing',
  });
  const seqs = async (filter: Parameters<typeof read.auditPage>[0], limit = 10) =>
    (await read.auditPage(filter, limit)).map(({ seq }) => seq);
  expect(await seqs({})).toEqual([3, 2, 1]);
  expect(await seqs({ types: ['sign-out'] })).toEqual([3, 1]);
  expect(await seqs({ types: ['sign-out'], before: 3 })).toEqual([1]);
  expect(await seqs({ since: 1, until: 2 })).toEqual([2]);
  expect(await seqs({ who: 'nobody' })).toEqual([]);
  expect(await seqs({ who: 'ada' })).toEqual([3, 2, 1]);
  expect(await seqs({ who: 'x1' })).toEqual([2]);
  const first = nextAuditEntry(
    { seq: 0, hash: GENESIS },
    { event: { type: 'refused' }, by, at: 0 },
    hash,
  );
  expect(first.entry).toMatchObject({ seq: 1, prev: GENESIS, chain: 'audit' });
});

test('a database of before gives its administrators and responders their roles and keeps sessions', async () => {
  const file = freshFile();
  oldDatabase(
    ...([file, '0001_library'] as const),
    `insert into person (id, name, administrator, created_at) values ('a', 'Ada', 1, 1), ('b', 'Bo', 0, 2);
    insert into session values ('s', 'a', 5, 9);
    insert into token values ('t', 'th', 'ci', 1, null);`,
  );
  expect(migrate({ file, now: () => 0 })[0]).toBe('0002_people-and-rights');
  const store = await openStore({ file });
  expect(await store.read.grants()).toEqual([
    { personId: 'a', role: 'administrator', team: null },
    { personId: 'b', role: 'responder', team: null },
  ]);
  expect(await store.read.session('s')).toMatchObject({
    personId: 'a',
    way: 'link',
    lastSeenAt: 5,
  });
  expect(await store.read.token('th')).toMatchObject({ scopes: ['read', 'incidents:write'] });
  await store.close();
});
