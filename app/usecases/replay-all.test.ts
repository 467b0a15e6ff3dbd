import { expect, test } from 'vitest';
import { openClient } from '../../db/client.ts';
import { ada, ben, bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import { freshFile, freshStore } from '../../test/harness/store.ts';
import * as a from '../domain/runbook/plan.builder.ts';

const plan = a.plan(
  a.step('classify', { next: 'choose', deadline: 300 }),
  a.decision('choose', { to: ['fix', 'end'], deadline: 600 }),
  a.step('fix', { next: 'end', deadline: 900 }),
  a.exit('end'),
);
const library = libraryOf(plan);

const walkedFile = async () => {
  const file = freshFile();
  const { declared, sendEvent, pass } = await bulkhead(library, { store: await freshStore(file) });
  await declared({ title: 'Left alone' });
  const id = await declared({ title: 'Walked' });
  await pass(310);
  await sendEvent(id, { type: 'step.done', step: 'classify' }, ada, null);
  await sendEvent(id, { type: 'severity.changed', severity: 'sev2', reason: 'less' }, ben, null);
  await sendEvent(id, { type: 'decision.made', step: 'choose', option: 'o0' }, ben, null);
  return file;
};

/** Changes a file behind everybody's back and folds it again. */
const problemsAfter = async (sql: string) => {
  const file = await walkedFile();
  const client = openClient(file);
  client.pragma('foreign_keys = OFF');
  expect(client.prepare(sql).run().changes).toBeGreaterThan(0);
  client.close();
  const { replayAll } = await bulkhead(library, { store: await freshStore(file) });
  return (await replayAll()).problems.map(({ number, seq, code }) => ({ number, seq, code }));
};

test('every log folds again to what is stored', async () => {
  const store = await freshStore(await walkedFile());
  const { replayAll } = await bulkhead(library, { store });
  expect(await replayAll()).toMatchObject({
    incidents: 2,
    entries: 12,
    audit: { problem: null },
    problems: [],
  });
});

/** The n-th entry of the incident that was walked. */
const entry = (seq: number) =>
  `incident_id = (select id from incident where number = 2) and seq = ${seq}`;

test.for([
  [
    'a byte of a text',
    `update log set text = replace(text, 'classify', 'clarify') where ${entry(4)}`,
    4,
    'chain-text-changed',
  ],
  [
    'a hash',
    `update log set hash = case when hash like 'f%' then 'e' else 'f' end || substr(hash, 2) where ${entry(3)}`,
    3,
    'chain-text-changed',
  ],
  ['a missing entry', `delete from log where ${entry(4)}`, 4, 'chain-gap'],
  ['a missing last entry', `delete from log where ${entry(8)}`, 8, 'chain-tail-missing'],
  [
    'a snapshot',
    `update process set snapshot = replace(snapshot, '"fix"', '"end"') where kind = 'walkthrough' and version > 3`,
    null,
    'replay-state-differs',
  ],
  [
    'a snapshot that is no JSON',
    "update process set snapshot = 'x' || snapshot where kind = 'walkthrough' and version > 3",
    null,
    'replay-snapshot-unreadable',
  ],
  [
    'a timer',
    "update timer set due_at = due_at + 1 where key like '%fix%'",
    null,
    'replay-timers-differ',
  ],
  [
    'a snapshot of another shape',
    "update process set snapshot = 'null' where kind = 'walkthrough' and version > 3",
    null,
    'replay-snapshot-unreadable',
  ],
  [
    "a head's hash",
    "update incident set head_hash = '00' || substr(head_hash, 3) where number = 2",
    8,
    'chain-head-differs',
  ],
  [
    "a head's place",
    'update incident set head_seq = head_seq - 1 where number = 2',
    8,
    'chain-past-head',
  ],
  [
    'an entry behind the last one',
    `insert into log (incident_id, seq, hash, text)
      select incident_id, 9, hash, text from log where ${entry(8)}`,
    9,
    'chain-gap',
  ],
  ['a first entry that is gone', `delete from log where ${entry(1)}`, 1, 'chain-gap'],
  [
    'an entry with the text of another',
    `update log set text = (select text from log other where other.seq = 5
      and other.incident_id = log.incident_id) where ${entry(4)}`,
    4,
    'chain-text-changed',
  ],
  [
    'a pin that leads nowhere',
    "update process set revision = 'gone' where kind = 'walkthrough' and version > 3",
    null,
    'replay-revision-missing',
  ],
  [
    'a timer that rests',
    "update timer set resting = 1 where key like '%fix%'",
    null,
    'replay-timer-rests',
  ],
  [
    'who declared it',
    "update incident set declared_by = 'Eve' where number = 2",
    null,
    'replay-incident-differs',
  ],
  [
    'a timer that is gone',
    "delete from timer where key like '%fix%'",
    null,
    'replay-timers-differ',
  ],
  [
    "an incident's severity",
    "update incident set severity = 'sev4' where number = 2",
    null,
    'replay-incident-differs',
  ],
] as const)('%s that was changed is found and named', async ([, sql, seq, code]) => {
  expect(await problemsAfter(sql)).toEqual([{ number: 2, seq, code }]);
});

test('an incident that is gone with all that it had is missed', async () => {
  const file = await walkedFile();
  const client = openClient(file);
  client.pragma('foreign_keys = OFF');
  const first = '(select id from incident where number = 1)';
  client.exec(`delete from timer where process_id in (select id from process where incident_id = ${first});
    delete from log where incident_id = ${first}; delete from process where incident_id = ${first};
    delete from incident where number = 1`);
  client.close();
  const { replayAll } = await bulkhead(library, { store: await freshStore(file) });
  expect((await replayAll()).problems).toEqual([
    { incident: '–', number: 1, seq: null, code: 'replay-incidents-missing', params: { count: 1 } },
  ]);
});

test('a log is still followed when a state cannot be read, and one that cannot have happened is named', async () => {
  const unreadable =
    "update process set snapshot = '[]' where kind = 'walkthrough' and version > 3";
  const file = await walkedFile();
  const client = openClient(file);
  client.exec(`${unreadable}; delete from log where ${entry(6)}`);
  client.close();
  const broken = await bulkhead(library, { store: await freshStore(file) });
  expect((await broken.replayAll()).problems).toMatchObject([
    { seq: 6, code: 'chain-gap' },
    { seq: null, code: 'replay-snapshot-unreadable' },
  ]);
});
