import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshStore } from '../../test/harness/store.ts';
import { createSignInLink } from './create-sign-in-link.ts';
import { createToken } from './create-token.ts';
import { peekSignInLink } from './peek-sign-in-link.ts';
import type { Ports } from './ports.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { viewerOfSession } from './viewer-of-session.ts';
import { viewerOfToken } from './viewer-of-token.ts';

const HOUR = 60 * 60 * 1000;
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const setUp = async () => {
  const store = await freshStore();
  const clock = { at: 1_000_000 };
  let made = 0;
  const ports = {
    store,
    hash,
    now: () => clock.at,
    newId: () => `id-${++made}`,
    newSecret: () => `secret-${++made}`,
  } as Ports;
  return {
    store,
    clock,
    createSignInLink: createSignInLink(ports),
    peek: peekSignInLink(ports),
    signIn: signIn(ports),
    signOut: signOut(ports),
    viewerOfSession: viewerOfSession(ports),
    createToken: createToken(ports),
    viewerOfToken: viewerOfToken(ports),
  };
};
const refused = (code: string) => ({ ok: false, rejection: { code, params: expect.anything() } });

test('a sign-in link is used once, whoever comes first', async () => {
  const { createSignInLink, signIn, peek, viewerOfSession } = await setUp();
  const { token, person } = await createSignInLink({ name: 'Administrator', administrator: true });
  expect(await peek(token)).toEqual({ ok: true, value: { name: 'Administrator' } });
  const [first, second] = await Promise.all([signIn(token, '  Marta  '), signIn(token)]);
  expect(second).toEqual(refused('sign-in-link-used'));
  expect(await peek(token)).toEqual(refused('sign-in-link-used'));
  if (!first.ok) throw new Error('the first must be let in');
  expect(await viewerOfSession(first.value.session)).toEqual({
    type: 'person',
    id: person,
    name: 'Marta',
    grants: [{ role: 'administrator', team: null }],
    session: expect.any(String),
    freshUntil: 1_000_000 + 15 * 60 * 1000,
  });
});

test('a link of tomorrow is expired, an invented one unknown, and a name has a length', async () => {
  const { createSignInLink, signIn, clock } = await setUp();
  const { token, expiresAt } = await createSignInLink({ name: 'Ada', administrator: false });
  expect(expiresAt).toBe(clock.at + 24 * HOUR);
  expect(await signIn('invented')).toEqual(refused('sign-in-link-unknown'));
  expect(await signIn(token, 'x'.repeat(81))).toEqual(refused('name-too-long'));
  expect(await signIn(token, '   ')).toEqual(refused('name-missing'));
  clock.at = expiresAt;
  expect(await signIn(token)).toEqual(refused('sign-in-link-expired'));
});

test('a session ends after thirty days or with the sign-out', async () => {
  const { createSignInLink, signIn, signOut, viewerOfSession, clock } = await setUp();
  const { token, person } = await createSignInLink({ name: 'Ada', administrator: false });
  const again = await createSignInLink({ id: person });
  const one = await signIn(token);
  const two = await signIn(again.token);
  if (!one.ok || !two.ok) throw new Error('both must be let in');
  await signOut(one.value.session);
  expect(await viewerOfSession(one.value.session)).toBe(null);
  expect(await viewerOfSession(two.value.session)).toMatchObject({ name: 'Ada' });
  clock.at += 30 * 24 * HOUR;
  expect(await viewerOfSession(two.value.session)).toBe(null);
});

test('no secret is stored, only its hash', async () => {
  const { createSignInLink, createToken, signIn, store } = await setUp();
  const { token } = await createSignInLink({ name: 'Ada', administrator: false });
  const session = await signIn(token);
  const api = await createToken('ci');
  if (!session.ok) throw new Error('must be let in');
  expect(api.token).toMatch(/^bh_secret-/);
  for (const secret of [token, session.value.session, api.token]) {
    const read = store.read;
    for (const find of [read.signInLink, read.session, read.token])
      expect(await find(secret)).toBe(null);
  }
  expect(await store.read.session(hash(session.value.session))).toMatchObject({ personId: 'id-2' });
});

test('a token names its client, and its last use is written once a minute at most', async () => {
  const { createToken, viewerOfToken, store, clock } = await setUp();
  const { token, id } = await createToken('deploy robot');
  expect(await viewerOfToken('bh_invented')).toBe(null);
  // It is written beside: whoever waits for the writer has waited for it too.
  const lastUse = () => store.transact(async (tx) => (await tx.token(hash(token)))?.lastUsedAt);
  expect(await viewerOfToken(token)).toEqual({
    type: 'token',
    id,
    name: 'deploy robot',
    scopes: ['read', 'incidents:write'],
    grants: null,
    owner: null,
  });
  expect(await lastUse()).toBe(1_000_000);
  clock.at += 59_999;
  await viewerOfToken(token);
  expect(await lastUse()).toBe(1_000_000);
  clock.at += 1;
  await viewerOfToken(token);
  expect(await lastUse()).toBe(1_060_000);
});
