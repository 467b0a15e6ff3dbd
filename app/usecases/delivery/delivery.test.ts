import { expect, test } from 'vitest';
import { type Bulkhead, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import { fakePlan } from '../../../test/harness/fake-plan.ts';
import { asked, deliverDue, failing, pageTo } from '../../../test/harness/outbox.ts';
import { signedInAs } from '../../../test/harness/signed-in.ts';
import type { ContactKind } from '../../domain/delivery/contact.ts';
import type { SignedIn } from '../types.ts';

const here = () => bulkhead(libraryOf(fakePlan));

const person = async ({ store }: Bulkhead, id: string): Promise<SignedIn> => {
  const row = { id, name: id, createdAt: 0, email: null, zone: null, language: null };
  await store.transact((tx) => tx.insertPerson({ ...row, deactivatedAt: null }));
  return signedInAs({ id, name: id }, 'administrator');
};

const contactOf = async (
  at: Bulkhead,
  me: SignedIn,
  kind: ContactKind = 'email',
  address = 'ada@example.org',
): Promise<string> => {
  const added = await at.addContactPoint(me, { kind, address });
  if (!added.ok) throw new Error(added.rejection.code);
  return added.value.id;
};

const codeSent = async (at: Bulkhead): Promise<string> => {
  const [sent] = await deliverDue(at);
  if (sent?.content.type !== 'message' || sent.content.message.type !== 'contact-check')
    throw new Error('no code was sent');
  return sent.content.message.code;
};

const verified = async (at: Bulkhead, me: SignedIn, kind?: ContactKind, address?: string) => {
  const id = await contactOf(at, me, kind, address);
  await at.sendContactCode(me, id);
  expect(await at.verifyContact(me, id, await codeSent(at))).toEqual({ ok: true, value: null });
  return id;
};

const code = (outcome: { ok: boolean; rejection?: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.rejection?.code;

test('a contact counts once the code came back that was sent through it', async () => {
  const at = await here();
  const ada = await person(at, 'ada');
  const id = await contactOf(at, ada);
  await asked(at.store, pageTo('ada', id, { key: 'early' }), at.clock.at);
  expect(await deliverDue(at)).toEqual([]);
  expect((await at.store.read.deadLetters(9))[0]?.lastCode).toBe('contact-unverified');

  expect(code(await at.sendContactCode(ada, id))).toBe('ok');
  const [row] = await at.store.read.outboxWaiting(9);
  const sent = await codeSent(at);
  expect(sent).toMatch(/^\d{6}$/);
  expect(JSON.stringify(row)).not.toContain(sent);
  expect(code(await at.verifyContact(ada, id, ` ${sent.slice(0, 3)} ${sent.slice(3)}`))).toBe('ok');
  expect(code(await at.verifyContact(ada, id, sent))).toBe('code-expired');

  await asked(at.store, pageTo('ada', id, { key: 'late' }), at.clock.at);
  expect(await deliverDue(at)).toMatchObject([
    { key: 'late', to: { way: 'email', address: 'ada@example.org', name: 'ada' } },
  ]);
});

test('codes are few, short-lived and nobody else’s', async () => {
  const at = await here();
  const [ada, ben] = [await person(at, 'ada'), await person(at, 'ben')];
  const id = await contactOf(at, ada);
  await at.sendContactCode(ada, id);
  expect(code(await at.sendContactCode(ada, id))).toBe('code-sent-lately');
  const sent = await codeSent(at);
  expect(code(await at.verifyContact(ben, id, sent))).toBe('contact-not-found');
  const wrong = sent === '000000' ? '000001' : '000000';
  for (let left = 4; left >= 0; left -= 1)
    expect(await at.verifyContact(ada, id, wrong)).toMatchObject({
      rejection: { params: { left } },
    });
  expect(code(await at.verifyContact(ada, id, sent))).toBe('code-tries-spent');

  at.clock.at += 61_000;
  await at.sendContactCode(ada, id);
  const second = await codeSent(at);
  at.clock.at += 15 * 60_000;
  expect(code(await at.verifyContact(ada, id, second))).toBe('code-expired');
});

test('a test goes through the outbox, to a verified contact, twice a minute at most', async () => {
  const at = await here();
  const ada = await person(at, 'ada');
  const id = await contactOf(at, ada);
  expect(code(await at.testContact(ada, id))).toBe('contact-unverified');
  await at.sendContactCode(ada, id);
  await at.verifyContact(ada, id, await codeSent(at));
  expect(code(await at.testContact(ada, id))).toBe('ok');
  expect(code(await at.testContact(ada, id))).toBe('test-sent-lately');
  expect((await deliverDue(at)).map(({ content }) => content)).toEqual([
    { type: 'message', message: { type: 'contact-test' } },
  ]);
  const reach = await at.readReach(ada);
  expect(reach.ok && reach.value.contacts[0]?.last).toMatchObject({ state: 'handed' });
});

test('contacts keep the order they are put in, and rules name only one’s own', async () => {
  const at = await here();
  const ada = await person(at, 'ada');
  const mail = await contactOf(at, ada);
  const push = await contactOf(at, ada, 'push', 'https://ntfy.sh/ada');
  expect(code(await at.orderContacts(ada, [push]))).toBe('contacts-changed');
  await at.orderContacts(ada, [push, mail]);
  const rules = {
    rules: [{ contact: mail, after: 60, severities: ['sev1'] as const }],
    quiet: { from: '22:00', until: '07:00', zone: 'Europe/Rome', severities: ['sev3'] as const },
  };
  expect(code(await at.setNotificationRules(ada, rules))).toBe('ok');
  const reach = await at.readReach(ada);
  expect(reach).toMatchObject({ value: { contacts: [{ id: push }, { id: mail }], rules } });
  const refused = async (change: object) =>
    code(await at.setNotificationRules(ada, { ...rules, ...change }));
  expect(await refused({ rules: [{ contact: 'ben', after: 0, severities: [] }] })).toBe(
    'contact-not-found',
  );
  expect(await refused({ rules: [{ contact: mail, after: -1, severities: [] }] })).toBe(
    'rule-wait',
  );
  expect(await refused({ quiet: { ...rules.quiet, from: '25:00' } })).toBe('quiet-hours');
  expect(await refused({ quiet: { ...rules.quiet, zone: 'Mars' } })).toBe('zone-unknown');
});

test('what fails is tried again later under the same key, and is given up at its deadline', async () => {
  const at = await here();
  const ada = await person(at, 'ada');
  const id = await verified(at, ada, 'webhook', 'https://example.org/hook');
  await asked(at.store, pageTo('ada', id, { within: 20 }), at.clock.at);
  const keys: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    keys.push(...(await deliverDue(at, failing())).map(({ key }) => key));
    at.clock.at += 1000;
  }
  expect(keys.length).toBeGreaterThan(3);
  expect(new Set(keys).size).toBe(1);
  expect(await at.store.read.outboxDepth()).toMatchObject({ waiting: 0, dead: 1 });
  const { dead } = await at.readDeliveryState();
  expect(dead).toMatchObject([
    { kind: 'page', to: 'ada', code: 'http-500', incident: { number: 1 } },
  ]);

  // By hand it goes again, and this time it arrives.
  expect(code(await at.retryDeadLetter(ada, dead[0]?.id ?? 0))).toBe('ok');
  expect((await deliverDue(at)).map(({ key }) => key)).toEqual(['page']);
  expect(await at.store.read.outboxDepth()).toMatchObject({ waiting: 0, dead: 0 });
  expect(code(await at.retryDeadLetter(ada, dead[0]?.id ?? 0))).toBe('dead-letter-not-found');
});

test('a page that waited out its deadline while nothing ran is still tried, and its lateness kept', async () => {
  const at = await here();
  const ada = await person(at, 'ada');
  const id = await verified(at, ada);
  const row = await asked(at.store, pageTo('ada', id, { within: 60 }), at.clock.at);
  at.clock.at += 3600_000;
  expect(await deliverDue(at)).toHaveLength(1);
  expect(await at.store.read.delivery(row)).toMatchObject({ lateness: 3600, deadAt: null });
});

test('a link acknowledges only when it is pressed, once, for its person, and not for ever', async () => {
  const at = await here();
  const ada = await person(at, 'ada');
  const id = await verified(at, ada);
  await asked(at.store, pageTo('ada', id), at.clock.at);
  const [first] = await deliverDue(at, failing());
  at.clock.at += 30_000;
  const [again] = await deliverDue(at);
  const token = first?.token ?? '';
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(again?.token).toBe(token);
  expect(await at.peekAcknowledge(token)).toMatchObject({
    value: { person: 'ada', pages: [{ escalation: 'escalation of page', number: 1 }] },
  });
  expect(code(await at.peekAcknowledge(token))).toBe('ok');
  expect(code(await at.peekAcknowledge('f'.repeat(64)))).toBe('acknowledge-link-unknown');
  expect(code(await at.acknowledgeByLink('nonsense'))).toBe('acknowledge-link-unknown');
  at.clock.at += 25 * 3600_000;
  expect(code(await at.acknowledgeByLink(token))).toBe('acknowledge-link-expired');
});

test('a gateway keeps its secret, and says what is wrong with its template', async () => {
  const at = await here();
  const ada = await person(at, 'ada');
  const gateway = {
    ...({ kind: 'sms', method: 'POST', url: 'https://sms.example.org/send' } as const),
    ...{
      headers: 'Authorization: Bearer {secret}',
      body: 'to={to}&text={text}',
      secret: 'hunter2',
    },
  };
  const set = async (change: object) => code(await at.setGateway(ada, { ...gateway, ...change }));
  expect(await set({ url: 'ftp://x/' })).toBe('gateway-url');
  expect(await set({ headers: 'no colon' })).toBe('gateway-header');
  expect(await set({ body: '{to} {texts}' })).toBe('gateway-hole');
  expect(await set({ body: '{text}' })).toBe('gateway-says-nothing');
  expect(await set({})).toBe('ok');
  expect(await set({ secret: '', body: 'n={to}&t={text}' })).toBe('ok');
  const state = await at.readDeliveryState();
  expect(state.gateways).toMatchObject([{ kind: 'sms', secret: true, body: 'n={to}&t={text}' }]);
  expect(JSON.stringify(state)).not.toContain('hunter2');
  const id = await contactOf(at, ada, 'sms', '+39021234567');
  await at.sendContactCode(ada, id);
  expect(await deliverDue(at)).toMatchObject([{ to: { gateway: { secret: 'hunter2' } } }]);
});

test('what a runbook notifies goes to the channels of its audience, and else to the log', async () => {
  const at = await here();
  const ada = await person(at, 'ada');
  const incident = await at.declared();
  const [process] = await at.store.read.processesOf(incident);
  const notify = (audience: string, n: number) =>
    at.store.transact((tx) =>
      tx.insertOutbox({
        ...{ key: `p:notify:${n}`, processId: process?.id ?? '', createdAt: at.clock.at },
        ...{ lane: 'log', deadlineAt: null },
        effect: { type: 'notify', key: `notify:${n}`, audience, title: 'Tell them', step: 's' },
      }),
    );
  const channel = { name: 'Status', kind: 'webhook', address: 'https://example.org/' } as const;
  const added = await at.addChannel(ada, { ...channel, audiences: ['customers'] });
  expect(added).toMatchObject({ value: { secret: expect.stringMatching(/^whsec_/) } });
  await notify('Customers', 1);
  await notify('board', 2);
  const sent = (await deliverDue(at)).filter(({ key }) => key.startsWith('p:'));
  expect(sent.map(({ to }) => to.way).sort()).toEqual(['log', 'webhook']);
  expect(sent.find(({ to }) => to.way === 'webhook')).toMatchObject({
    to: { signing: [expect.stringMatching(/^whsec_/)] },
    content: { message: { type: 'update', audience: 'Customers', title: 'Tell them' } },
  });
});
