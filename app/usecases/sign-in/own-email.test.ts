import { expect, test } from 'vitest';
import { from, signInParts } from '../../../test/harness/sign-in.ts';
import { isSend } from '../../domain/delivery/lane.ts';
import { openCode } from '../delivery/contact-code.ts';
import { targetOf } from '../delivery/target-of.ts';
import { setEmail } from '../people/set-email.ts';
import type { SignedIn } from '../types.ts';

const PASSWORD = 'kitchen drawer, blue';
const NEW = 'marta@new.example.org';
const refused = (code: string) => ({ ok: false, rejection: { code, params: expect.anything() } });

const withMarta = async () => {
  const parts = await signInParts();
  const id = await parts.person('Marta', 'marta@example.org');
  await parts.person('Ben', 'ben@example.org');
  const me: SignedIn = {
    ...{ type: 'person', id, name: 'Marta', grants: [], session: 'none', freshUntil: Infinity },
  };
  await parts.setPassword(me, { password: PASSWORD });
  /** What waits in the outbox: to whom, and the message as it is sent. */
  const mails = async () => {
    const due = await parts.store.read.lanesDue(parts.clock.at, 10);
    return parts.store.transact(async (tx) => {
      const all = [];
      for (const { id: row } of due) {
        const found = await tx.delivery(row);
        if (!found || !isSend(found.effect)) continue;
        const to = await targetOf(parts.ports, tx, found);
        const message = openCode(parts.ports, found.effect.message);
        all.push({ to: to.ok ? `${to.value.way} ${to.value.address}` : '', message });
      }
      return all;
    });
  };
  const sentCode = async () => {
    const [mail] = await mails();
    return mail?.message.type === 'contact-check' ? mail.message.code : '';
  };
  return { ...parts, id, me, mails, sentCode };
};

test('a new address counts once its code came back; the one before is told', async () => {
  const { askNewEmail, confirmNewEmail, me, mails, sentCode, audit, ...parts } = await withMarta();
  expect((await askNewEmail(me, ' Marta@New.example.org ')).ok).toBe(true);
  const sent = { type: 'contact-check', code: expect.stringMatching(/^\d{6}$/) };
  expect(await mails()).toEqual([{ to: `email ${NEW}`, message: sent }]);
  const code = await sentCode();
  const stored = JSON.stringify(await parts.store.read.delivery(1));
  expect(stored).not.toContain(code);
  expect(await parts.readSignInMethods(me)).toMatchObject({
    value: { email: 'marta@example.org', pendingEmail: { email: NEW } },
  });
  const wrong = code === '000000' ? '111111' : '000000';
  expect(await confirmNewEmail(me, wrong)).toMatchObject({ rejection: { params: { left: 4 } } });
  expect((await confirmNewEmail(me, ` ${code.slice(0, 3)} ${code.slice(3)}`)).ok).toBe(true);
  expect((await parts.store.read.person(me.id))?.email).toBe(NEW);
  expect(await mails()).toContainEqual({
    to: 'email marta@example.org',
    message: { type: 'email-changed', name: 'Marta' },
  });
  expect((await audit('person.e-mail')).map(({ event }) => event)).toMatchObject([
    { name: 'Marta', before: 'marta@example.org', after: NEW },
  ]);
  expect((await parts.signInWithPassword(NEW, PASSWORD, from('a'))).ok).toBe(true);
  expect(await confirmNewEmail(me, code)).toEqual(refused('code-expired'));
});

test('a code is guessed five times at most, lapses, and is sent once a minute', async () => {
  const { askNewEmail, confirmNewEmail, me, sentCode, clock } = await withMarta();
  await askNewEmail(me, NEW);
  const code = await sentCode();
  const wrong = code === '000000' ? '111111' : '000000';
  expect(await askNewEmail(me, 'other@example.org')).toEqual(refused('code-sent-lately'));
  for (let guess = 0; guess < 5; guess += 1) await confirmNewEmail(me, wrong);
  expect(await confirmNewEmail(me, code)).toEqual(refused('code-tries-spent'));
  clock.at += 60_000;
  expect((await askNewEmail(me, NEW)).ok).toBe(true);
  clock.at += 15 * 60_000;
  expect(await confirmNewEmail(me, code)).toEqual(refused('code-expired'));
});

test('nobody takes a colleague’s address, also not while the code is on its way', async () => {
  const { askNewEmail, confirmNewEmail, me, sentCode, person, ports } = await withMarta();
  expect(await askNewEmail(me, 'BEN@example.org')).toEqual(refused('email-taken'));
  expect(await askNewEmail(me, 'marta@example.org')).toEqual(refused('email-same'));
  expect(await askNewEmail(me, 'not one')).toEqual(refused('email-wrong'));
  await askNewEmail(me, NEW);
  await person('Nora', NEW);
  expect(await confirmNewEmail(me, await sentCode())).toEqual(refused('email-taken'));
  ports.sendsEmail = false;
  expect(await askNewEmail(me, 'other@example.org')).toEqual(refused('email-no-mail'));
});

test('an administrator sets an address without a code; without mail nobody is written to', async () => {
  const { me, id, ports, mails, store } = await withMarta();
  const set = setEmail(ports);
  expect(await set(me, id, 'ben@example.org')).toEqual(refused('email-taken'));
  ports.sendsEmail = false;
  expect((await set(me, id, NEW)).ok).toBe(true);
  expect(await mails()).toEqual([]);
  ports.sendsEmail = true;
  expect((await set({ type: 'operator' }, id, 'marta@example.org')).ok).toBe(true);
  expect(await mails()).toMatchObject([{ to: `email ${NEW}` }]);
  expect((await store.read.person(id))?.email).toBe('marta@example.org');
  expect(await set(me, 'nobody', NEW)).toEqual(refused('person-not-found'));
});
