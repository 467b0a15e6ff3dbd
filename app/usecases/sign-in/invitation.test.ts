import { expect, test } from 'vitest';
import { from, signInParts } from '../../../test/harness/sign-in.ts';
import type { SignedIn } from '../types.ts';

const DAY = 24 * 60 * 60 * 1000;
const PASSWORD = 'kitchen drawer, blue';
const refused = (code: string) => ({ ok: false, rejection: { code, params: expect.anything() } });

const withAdministrator = async () => {
  const parts = await signInParts();
  const grants = [{ role: 'administrator', team: null }] as const;
  const id = await parts.person('Ada', 'ada@example.org', [...grants]);
  const ada: SignedIn = {
    ...{ type: 'person', id, name: 'Ada', grants, session: 'none', freshUntil: Infinity },
  };
  const invited = async (email = 'Ben@Example.org') => {
    const grants = [{ role: 'responder' as const, team: 'network' }];
    const done = await parts.invite(ada, { email, name: 'Ben', grants });
    if (!done.ok) throw new Error(done.rejection.code);
    return done.value.token;
  };
  return { ...parts, ada, invited };
};

test('an invitation makes a person with its roles, once', async () => {
  const parts = await withAdministrator();
  const token = await parts.invited();
  expect(await parts.peekInvitation(token)).toEqual({
    ok: true,
    value: { name: 'Ben', email: 'ben@example.org', by: 'Ada' },
  });
  const chosen = { name: 'Benedetta', password: PASSWORD };
  expect(await parts.acceptInvitation(token, { ...chosen, password: 'short' }, from('a'))).toEqual(
    refused('password-too-short'),
  );
  const [one, two] = await Promise.all([
    parts.acceptInvitation(token, chosen, from('a')),
    parts.acceptInvitation(token, chosen, from('b')),
  ]);
  expect([one.ok, two.ok].sort()).toEqual([false, true]);
  const begun = one.ok ? one : two;
  if (!begun.ok) throw new Error('one must be let in');
  expect(await parts.viewer(begun.value.session)).toMatchObject({
    name: 'Benedetta',
    grants: [{ role: 'responder', team: 'network' }],
  });
  expect((await parts.signInWithPassword('ben@example.org', PASSWORD, from('a'))).ok).toBe(true);
  expect(await parts.peekInvitation(token)).toEqual(refused('invitation-used'));
  expect(await parts.audit('invitation.created', 'invitation.accepted')).toHaveLength(2);
});

test('an invitation is accepted with a passkey instead', async () => {
  const parts = await withAdministrator();
  const token = await parts.invited();
  const asked = await parts.askInvitedPasskey(token, 'Ben');
  if (!asked.ok) throw new Error('must be asked');
  const passkey = { ask: asked.value.ask, response: { id: 'key-ben', right: true } };
  const begun = await parts.acceptInvitation(token, { name: 'Ben', passkey }, from('a'));
  if (!begun.ok) throw new Error(begun.rejection.code);
  const me = await parts.viewer(begun.value.session);
  expect(await parts.readSignInMethods(me)).toMatchObject({
    value: { email: 'ben@example.org', passwordChangedAt: null, passkeys: [{ id: 'key-ben' }] },
  });
});

test('invitations lapse, are withdrawn, and the newest to an address counts', async () => {
  const parts = await withAdministrator();
  const first = await parts.invited();
  const second = await parts.invited();
  expect(await parts.peekInvitation(first)).toEqual(refused('invitation-revoked'));
  expect(await parts.peekInvitation('invented')).toEqual(refused('invitation-unknown'));
  const open = (await parts.listInvitations()).find(({ state }) => state === 'open');
  expect((await parts.revokeInvitation(parts.ada, open?.id ?? '')).ok).toBe(true);
  expect(
    await parts.acceptInvitation(second, { name: 'B', password: PASSWORD }, from('a')),
  ).toEqual(refused('invitation-revoked'));
  const third = await parts.invited();
  parts.clock.at += 7 * DAY;
  expect(await parts.peekInvitation(third)).toEqual(refused('invitation-expired'));
  expect(await parts.store.read.invitation(third)).toBe(null);
});

test('who is here already, or would have no role, is not invited', async () => {
  const { invite, ada } = await withAdministrator();
  const grants = [{ role: 'viewer' as const, team: null }];
  const about = { email: 'ADA@example.org', name: 'Ada', grants };
  expect(await invite(ada, about)).toEqual(refused('email-taken'));
  expect(await invite(ada, { ...about, email: 'x@y.org', grants: [] })).toEqual(
    refused('invitation-without-role'),
  );
  for (const email of ['', 'x', 'x@', '@y', 'a b@c.org', 'a@b@c.org', 'a@b.org\r\nbcc: c@d.org'])
    expect(await invite(ada, { ...about, email })).toEqual(refused('email-wrong'));
});
