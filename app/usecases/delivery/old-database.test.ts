import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { bulkhead, libraryOf, MORNING } from '../../../test/harness/bulkhead.ts';
import { fakePlan } from '../../../test/harness/fake-plan.ts';
import { oldDatabase } from '../../../test/harness/old-database.ts';
import { asked, deliverDue, pageTo } from '../../../test/harness/outbox.ts';
import { signedInAs } from '../../../test/harness/signed-in.ts';
import { freshFile, freshStore } from '../../../test/harness/store.ts';

const incident = (id: string, number: number, state: string) => `
  insert into incident (id, number, title, severity, kind, state, declared_at, declared_by, head_seq, head_hash)
    values ('${id}', ${number}, 'GPUs are gone', 'sev1', 'real', '${state}', 1, '{}', 0, '');
  insert into process values ('p-${id}', '${id}', 'walkthrough', null, 1, 1, 0, '{"snapshot":{},"actors":[]}');
  insert into timer values ('p-${id}', 'deadline:a#1', 5);`;
const row = (key: string, effect: object, sentAt: number | null) => `
  insert into outbox (key, process_id, effect, created_at, sent_at)
    values ('${key}', 'p-open', '${JSON.stringify({ key, ...effect })}', ${MORNING - 1000}, ${sentAt});`;
const notify = { type: 'notify', audience: 'customers', title: 'Tell them', step: 's' };

/** From before anything was delivered but to the log. */
const before = `
  insert into person (id, name, created_at) values ('ada', 'Ada', 1);
  insert into contact_point values
    ('c-phone', 'ada', 'phone', '+39021234567', 1, 2), ('c-mail', 'ada', 'email', 'ada@example.org', 1, 2);
  ${incident('open', 1, 'active')} ${incident('over', 2, 'resolved')}
  ${row('told', notify, MORNING - 900)} ${row('waiting', notify, null)}
  ${row('unheard', { ...notify, audience: 'board' }, null)}`;

test('a database from before messages were delivered still delivers what waited in it, once', async () => {
  const file = freshFile();
  oldDatabase(file, '0004_incident-life', before);
  const store = await freshStore(file);
  const at = await bulkhead(libraryOf(fakePlan), { store });
  const ada = signedInAs({ id: 'ada', name: 'Ada' }, 'administrator');
  const channel = { name: 'Status', kind: 'webhook', address: 'https://example.org/' } as const;
  await at.addChannel(ada, { ...channel, audiences: ['customers'] });
  const gateway = { method: 'POST', url: 'https://sms.example.org/', headers: '' } as const;
  const set = { ...gateway, kind: 'sms', body: 'to={to}&text={text}', secret: '' } as const;
  expect(await at.setGateway(ada, set)).toMatchObject({ ok: true });

  expect((await deliverDue(at)).map(({ key, to }) => [key.split(':')[0], to.way])).toEqual([
    ['unheard', 'log'],
    ['waiting', 'webhook'],
  ]);
  expect(await store.read.outboxDepth()).toMatchObject({ waiting: 0, dead: 0 });
  for (const contact of ['c-phone', 'c-mail'])
    await asked(store, pageTo('ada', contact, { key: contact }), at.clock.at);
  expect(await deliverDue(at)).toMatchObject([
    { key: 'c-phone', to: { way: 'sms', address: '+39021234567' } },
    { key: 'c-mail', to: { way: 'email', address: 'ada@example.org' } },
  ]);
});

test('timers of incidents that were over rest, those of the others are still due', async () => {
  const file = freshFile();
  oldDatabase(file, '0004_incident-life', before);
  const store = await freshStore(file);
  expect(await store.read.timersDue(MORNING, 9)).toMatchObject([{ processId: 'p-open' }]);
  const raw = new Database(file, { readonly: true });
  const resting = () => raw.prepare('select process_id from timer where resting = 1').pluck().all();
  expect(resting()).toEqual(['p-over']);
  await store.transact((tx) => tx.restTimers('over', false));
  await store.transact((tx) => tx.restTimers('open', true));
  expect(resting()).toEqual(['p-open']);
  const plan = raw
    .prepare(
      'explain query plan select * from timer where resting = 0 and due_at <= 9 order by due_at',
    )
    .all();
  expect(JSON.stringify(plan)).toContain('timer_awake_by_due');
  raw.close();
});
