import { expect, test } from 'vitest';
import { from, signInParts } from '../../../test/harness/sign-in.ts';
import type { SignedIn } from '../types.ts';

const PASSWORD = 'kitchen drawer, blue';
const administrator = { role: 'administrator', team: null } as const;
const refused = (code: string) => ({ ok: false, rejection: { code, params: expect.anything() } });

const oidc = { issuer: 'https://sso.example.org', roleMap: null } as never;

const withTwoWays = async () => {
  const parts = await signInParts({ oidc });
  const id = await parts.person('Marta', 'marta@example.org', [administrator]);
  const who: SignedIn = {
    ...{ type: 'person', id, name: 'Marta', grants: [administrator] },
    ...{ session: 'none', freshUntil: Infinity },
  };
  await parts.setPassword(who, { password: PASSWORD });
  const enter = () => parts.signInWithPassword('marta@example.org', PASSWORD, from('a'));
  const addPasskey = async () => {
    const asked = await parts.askNewPasskey(who);
    if (!asked.ok) throw new Error('must be asked');
    const response = { id: 'key-1', right: true, counter: 0 };
    await parts.addPasskey(who, { ask: asked.value.ask, response }, 'Laptop');
  };
  const connect = () =>
    parts.store.transact((tx) =>
      tx.insertOidcIdentity({
        ...{ issuer: 'https://sso.example.org', subject: 's', personId: id },
        ...{ createdAt: 1, lastUsedAt: null },
      }),
    );
  return { ...parts, id, who, enter, addPasskey, connect };
};

test('the last way in stays; with another one a password is removed and others are signed out', async () => {
  const { removePassword, who, enter, addPasskey, viewer, audit, store, id } = await withTwoWays();
  expect(await removePassword(who)).toEqual(refused('last-way-in'));
  const [old, mine] = [await enter(), await enter()];
  if (!old.ok || !mine.ok) throw new Error('must be let in');
  await addPasskey();
  const me = await viewer(mine.value.session);
  expect(await removePassword(me)).toEqual({ ok: true, value: null });
  expect(await store.read.passwordOf(id)).toBe(null);
  await expect(viewer(old.value.session)).rejects.toThrow('nobody');
  expect(await viewer(mine.value.session)).toMatchObject({ name: 'Marta' });
  expect(await enter()).toEqual(refused('sign-in-wrong'));
  expect(await removePassword(me)).toEqual(refused('password-none'));
  expect((await audit('credential.removed')).map(({ event }) => event)).toEqual([
    { type: 'credential.removed', way: 'password' },
  ]);
});

test('single sign-on is disconnected, and a passkey removed, only while another way stays', async () => {
  const { connect, addPasskey, disconnectOidc, removePasskey, removePassword, who, store, id } =
    await withTwoWays();
  expect(await disconnectOidc(who)).toEqual(refused('oidc-not-connected'));
  await connect();
  await removePassword(who);
  expect(await disconnectOidc(who)).toEqual(refused('last-way-in'));
  await addPasskey();
  expect((await disconnectOidc(who)).ok).toBe(true);
  expect(await store.read.oidcIdentitiesOf(id)).toEqual([]);
  expect(await removePasskey(who, 'key-1')).toEqual(refused('last-way-in'));
});

test('where a password alone is not enough it lets in no administrator, and counts for no way', async () => {
  const { setPasswordAlone, who, enter, addPasskey, removePasskey, person, audit, ...parts } =
    await withTwoWays();
  expect(await setPasswordAlone(who, 'not-administrators')).toEqual(
    refused('no-administrator-left-in'),
  );
  await addPasskey();
  expect((await setPasswordAlone(who, 'not-administrators')).ok).toBe(true);
  expect(await enter()).toEqual(refused('password-not-enough'));
  expect(await removePasskey(who, 'key-1')).toEqual(refused('last-way-in'));
  const ben = { ...who, id: await person('Ben', 'ben@example.org'), grants: [] };
  await parts.setPassword(ben, { password: PASSWORD });
  const asBen = () => parts.signInWithPassword('ben@example.org', PASSWORD, from('b'));
  expect((await asBen()).ok).toBe(true);
  expect((await setPasswordAlone(who, 'nobody')).ok).toBe(true);
  expect(await asBen()).toEqual(refused('password-not-enough'));
  expect(await parts.readPasswordAlone()).toBe('nobody');
  expect((await audit('setting.changed')).map(({ event }) => event)).toMatchObject([
    { before: 'not-administrators', after: 'nobody' },
    { before: 'everybody', after: 'not-administrators' },
  ]);
  const invited = await parts.invite(who, { email: 'x@y.org', name: 'X', grants: [administrator] });
  if (!invited.ok) throw new Error('must be invited');
  const chosen = { name: 'X', password: PASSWORD };
  expect(await parts.acceptInvitation(invited.value.token, chosen, from('c'))).toEqual(
    refused('password-not-enough-to-join'),
  );
});
