import { expect, test } from 'vitest';
import { from, signInParts } from '../../../test/harness/sign-in.ts';
import type { SignedIn } from '../types.ts';

const PASSWORD = 'kitchen drawer, blue';
const MINUTE = 60_000;
const refused = (code: string) => ({ ok: false, rejection: { code, params: expect.anything() } });
const asPerson = (id: string, name: string): SignedIn => ({
  ...{ type: 'person', id, name, grants: [], session: 'none', freshUntil: Infinity },
});

const withPassword = async () => {
  const parts = await signInParts();
  const id = await parts.person('Marta', 'marta@example.org', [{ role: 'responder', team: null }]);
  const me = asPerson(id, 'Marta');
  expect(await parts.setPassword(me, { password: PASSWORD })).toEqual({ ok: true, value: null });
  const enter = async (password = PASSWORD, visit = from('203.0.113.7')) =>
    parts.signInWithPassword(' Marta@Example.org ', password, visit);
  return { ...parts, id, me, enter };
};

test('a password lets in, and everything wrong is answered with the same words', async () => {
  const { enter, viewer, signInWithPassword, store, audit } = await withPassword();
  const begun = await enter();
  if (!begun.ok) throw new Error('must be let in');
  expect(await viewer(begun.value.session)).toMatchObject({ name: 'Marta' });
  const wrong = await enter('wrong wrong wrong');
  expect(wrong).toEqual(refused('sign-in-wrong'));
  expect(await signInWithPassword('nobody@example.org', PASSWORD, from('a'))).toEqual(wrong);
  expect((await store.read.passwordOf((await viewer(begun.value.session)).id))?.phc).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
  );
  expect((await audit('sign-in.succeeded', 'sign-in.failed')).map(({ event }) => event)).toEqual([
    { type: 'sign-in.failed', way: 'password', reason: 'sign-in-wrong' },
    { type: 'sign-in.failed', way: 'password', reason: 'sign-in-wrong' },
    { type: 'sign-in.succeeded', way: 'password' },
  ]);
});

test('an unknown address takes as long as a known one', async () => {
  const { signInWithPassword, enter } = await withPassword();
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  await signInWithPassword('warm@example.org', PASSWORD, from('warm'));
  for (const at of ['a', 'b', 'c', 'd']) {
    known.push(await timed(() => enter('wrong wrong wrong', from(at))));
    unknown.push(await timed(() => signInWithPassword(`${at}@example.org`, PASSWORD, from(at))));
  }
  // Without the work on a hash of nobody's the unknown one would be done in a fiftieth of the time.
  // The shortest of each: what else the machine had to do only makes some longer.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4);
});

test('guessing is slowed down more and more, also when all guesses come at once', async () => {
  const { enter, clock, audit } = await withPassword();
  const many = await Promise.all(
    Array.from({ length: 12 }, (_, at) => enter(`wrong guess number ${at}`, from(`10.0.0.${at}`))),
  );
  const waits = many.filter((one) => !one.ok && one.rejection.code === 'sign-in-wait');
  expect(waits).toHaveLength(7);
  expect(await audit('sign-in.failed')).toHaveLength(5);
  expect(await enter()).toEqual({
    ok: false,
    rejection: { code: 'sign-in-wait', params: { seconds: 1 } },
  });
  clock.at += 1000;
  expect(await enter('wrong once more')).toEqual(refused('sign-in-wrong'));
  expect(await enter()).toMatchObject({ rejection: { params: { seconds: 2 } } });
  clock.at += 2000;
  expect((await enter()).ok).toBe(true);
  expect((await enter('wrong wrong wrong')).ok).toBe(false);
  expect((await enter()).ok).toBe(true);
});

test('nobody is kept out by the guesses of others: a known device does not wait', async () => {
  const { enter, clock } = await withPassword();
  const first = await enter();
  if (!first.ok) throw new Error('must be let in');
  const { device } = first.value;
  for (let at = 0; at < 40; at += 1) {
    await enter('guess guess guess', from('203.0.113.7'));
    clock.at += 20 * MINUTE;
  }
  await enter('guess guess guess', from('203.0.113.7'));
  expect(await enter()).toEqual(refused('sign-in-wait'));
  expect((await enter(PASSWORD, from('203.0.113.7', { device }))).ok).toBe(true);
  // A device that was stolen is slowed down by its own guesses.
  for (let at = 0; at < 5; at += 1) await enter('guess guess guess', from('x', { device }));
  expect(await enter(PASSWORD, from('x', { device }))).toEqual(refused('sign-in-wait'));
  expect(await enter(PASSWORD, from('x', { device: 'invented' }))).toEqual(refused('sign-in-wait'));
});

test('one address that tries many accounts waits too', async () => {
  const { signInWithPassword } = await withPassword();
  const at = from('198.51.100.9');
  for (let who = 0; who < 20; who += 1)
    await signInWithPassword(`p${who}@example.org`, 'x', { ...at });
  expect(await signInWithPassword('other@example.org', 'x', at)).toEqual(refused('sign-in-wait'));
  expect(await signInWithPassword('other@example.org', 'x', from('198.51.100.8'))).toEqual(
    refused('sign-in-wrong'),
  );
});

test('signing in ends the session that the browser brought, and gives a new one', async () => {
  const { enter, viewer } = await withPassword();
  const first = await enter();
  if (!first.ok) throw new Error('must be let in');
  const second = await enter(PASSWORD, from('a', { session: first.value.session }));
  if (!second.ok) throw new Error('must be let in');
  expect(second.value.session).not.toBe(first.value.session);
  await expect(viewer(first.value.session)).rejects.toThrow('nobody');
  expect(await viewer(second.value.session)).toMatchObject({ name: 'Marta' });
});

test('showing again who one is renews the session and makes it fresh', async () => {
  const { enter, viewer, confirmWithPassword, clock, audit } = await withPassword();
  const begun = await enter();
  if (!begun.ok) throw new Error('must be let in');
  clock.at += 20 * MINUTE;
  const before = await viewer(begun.value.session);
  expect(before).toMatchObject({ freshUntil: clock.at - 5 * MINUTE });
  expect(await confirmWithPassword(before, 'not mine at all', from('a'))).toEqual(
    refused('confirm-wrong'),
  );
  const again = await confirmWithPassword(before, PASSWORD, from('a'));
  if (!again.ok) throw new Error('must be confirmed');
  await expect(viewer(begun.value.session)).rejects.toThrow('nobody');
  expect(await viewer(again.value.session)).toMatchObject({ freshUntil: clock.at + 15 * MINUTE });
  expect(await audit('confirm.failed', 'confirm.succeeded')).toHaveLength(2);
});

test('a new password ends every other session; a deactivated person has none', async () => {
  const { enter, viewer, setPassword, signOutEverywhere, store, id } = await withPassword();
  const [one, two] = [await enter(), await enter()];
  if (!one.ok || !two.ok) throw new Error('must be let in');
  const me = await viewer(two.value.session);
  expect((await setPassword(me, { password: 'another drawer, green' })).ok).toBe(true);
  await expect(viewer(one.value.session)).rejects.toThrow('nobody');
  expect(await enter()).toEqual(refused('sign-in-wrong'));
  const three = await enter('another drawer, green');
  expect(three.ok).toBe(true);
  expect(await signOutEverywhere(me)).toEqual({ ok: true, value: { ended: 1 } });
  const person = await store.read.person(id);
  await store.transact(async (tx) => {
    if (person) await tx.updatePerson({ ...person, deactivatedAt: 1 });
  });
  expect(await enter('another drawer, green')).toEqual(refused('sign-in-wrong'));
});

test('whoever has no address gives one with the first password, and not a colleague’s', async () => {
  const { setPassword, person, signInWithPassword } = await withPassword();
  const first = asPerson(await person('Administrator', null), 'Administrator');
  const password = 'harbour wall, tide';
  expect(await setPassword(first, { password })).toEqual(refused('email-wrong'));
  expect(await setPassword(first, { password, email: 'MARTA@example.org' })).toEqual(
    refused('email-taken'),
  );
  expect(await setPassword(first, { password: 'password1234', email: 'a@b.org' })).toEqual(
    refused('password-common'),
  );
  expect((await setPassword(first, { password, email: 'Admin@Example.org' })).ok).toBe(true);
  expect((await signInWithPassword('admin@example.org', password, from('a'))).ok).toBe(true);
});
