import { expect, test } from 'vitest';
import { from, signInParts } from '../../../test/harness/sign-in.ts';
import type { SignedIn } from '../types.ts';

const refused = (code: string) => ({ ok: false, rejection: { code, params: expect.anything() } });

const withPasskey = async () => {
  const parts = await signInParts();
  const id = await parts.person('Marta', 'marta@example.org');
  const me: SignedIn = {
    ...{ type: 'person', id, name: 'Marta', grants: [], session: 'none', freshUntil: Infinity },
  };
  const asked = await parts.askNewPasskey(me);
  if (!asked.ok) throw new Error('must be asked');
  const response = { id: 'key-1', right: true };
  const added = await parts.addPasskey(me, { ask: asked.value.ask, response }, 'Laptop');
  expect(added).toEqual({ ok: true, value: { id: 'key-1' } });
  const enter = async (counter: number, response: object = {}) => {
    const asked = await parts.askPasskey({ address: 'a' });
    if (!asked.ok) throw new Error('must be asked');
    const answer = { id: 'key-1', right: true, counter, ...response };
    return parts.signInWithPasskey({ ask: asked.value.ask, response: answer }, from('a'));
  };
  return { ...parts, me, enter, used: asked.value.ask };
};

test('a passkey lets in; a counter that did not move on is a copy', async () => {
  const { enter, viewer, audit } = await withPasskey();
  const begun = await enter(7);
  if (!begun.ok) throw new Error('must be let in');
  expect(await viewer(begun.value.session)).toMatchObject({ name: 'Marta' });
  expect(await enter(7)).toEqual(refused('passkey-copied'));
  expect(await enter(0)).toEqual(refused('passkey-copied'));
  expect((await enter(8)).ok).toBe(true);
  expect(await enter(9, { right: false })).toEqual(refused('passkey-wrong'));
  expect(await enter(9, { id: 'key-2' })).toEqual(refused('passkey-unknown'));
  expect(await audit('sign-in.failed')).toHaveLength(4);
});

test('an authenticator that does not count is let in again and again', async () => {
  const { enter } = await withPasskey();
  expect((await enter(0)).ok && (await enter(0)).ok).toBe(true);
});

test('a question is answered once, in time, and for what it was asked', async () => {
  const { askPasskey, signInWithPasskey, addPasskey, me, used, clock } = await withPasskey();
  const response = { id: 'key-1', right: true, counter: 0 };
  expect(await addPasskey(me, { ask: used, response }, 'Again')).toEqual(refused('question-over'));
  const late = await askPasskey({ address: 'a' });
  if (!late.ok) throw new Error('must be asked');
  expect(await addPasskey(me, { ask: late.value.ask, response }, 'x')).toEqual(
    refused('question-over'),
  );
  clock.at += 10 * 60_000;
  expect(await signInWithPasskey({ ask: late.value.ask, response }, from('a'))).toEqual(
    refused('question-over'),
  );
});

test('a passkey is renamed and removed by its owner alone', async () => {
  const { me, person, renamePasskey, removePasskey, setPassword, readSignInMethods, enter } =
    await withPasskey();
  const other = { ...me, id: await person('Ben', 'ben@example.org'), name: 'Ben' };
  expect(await removePasskey(other, 'key-1')).toEqual(refused('passkey-unknown'));
  expect(await renamePasskey(other, 'key-1', 'Mine')).toEqual(refused('passkey-unknown'));
  expect((await renamePasskey(me, 'key-1', ' Phone ')).ok).toBe(true);
  expect(await readSignInMethods(me)).toMatchObject({
    value: { passkeys: [{ id: 'key-1', name: 'Phone' }] },
  });
  expect((await setPassword(me, { password: 'kitchen drawer, blue' })).ok).toBe(true);
  expect((await removePasskey(me, 'key-1')).ok).toBe(true);
  expect(await enter(1)).toEqual(refused('passkey-unknown'));
});

test('somebody else’s passkey does not confirm', async () => {
  const { me, person, askNewPasskey, addPasskey, askPasskeyAgain, confirmWithPasskey } =
    await withPasskey();
  const other = { ...me, id: await person('Ben', 'ben@example.org'), name: 'Ben' };
  const asked = await askNewPasskey(other);
  if (!asked.ok) throw new Error('must be asked');
  const response = { id: 'key-ben', right: true, counter: 1 };
  await addPasskey(other, { ask: asked.value.ask, response }, 'Ben’s');
  const again = await askPasskeyAgain(me);
  if (!again.ok) throw new Error('must be asked');
  expect(await confirmWithPasskey(me, { ask: again.value.ask, response }, from('a'))).toEqual(
    refused('passkey-unknown'),
  );
});
