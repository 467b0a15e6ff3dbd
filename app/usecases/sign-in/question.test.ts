import { expect, test } from 'vitest';
import { from, signInParts } from '../../../test/harness/sign-in.ts';
import { viewerOfSession } from '../viewer-of-session.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const visit = from('203.0.113.7');

test('an address that asks without end is told to wait, and others are not', async () => {
  const { askPasskey, clock } = await signInParts();
  for (let one = 0; one < 200; one++) expect((await askPasskey(visit)).ok).toBe(true);
  expect(await askPasskey(visit)).toMatchObject({
    rejection: { code: 'sign-in-wait', params: { seconds: 600 } },
  });
  expect((await askPasskey(from('198.51.100.1'))).ok).toBe(true);
  clock.at += 10 * MINUTE;
  expect((await askPasskey(visit)).ok).toBe(true);
});

const PASSWORD = 'kitchen drawer, blue';
const marta = async () => {
  const parts = await signInParts();
  const id = await parts.person('Marta', 'marta@example.org');
  const phc = await parts.ports.identity.passwords.hash(PASSWORD);
  await parts.store.transact((tx) => tx.putPassword({ personId: id, phc, changedAt: 1 }));
  const enter = async () => {
    const begun = await parts.signInWithPassword('marta@example.org', PASSWORD, visit);
    if (!begun.ok) throw new Error(begun.rejection.code);
    return begun.value.session;
  };
  return { ...parts, id, enter };
};

test('sessions that are over are swept when somebody signs in', async () => {
  const { id, enter, store, clock } = await marta();
  await enter();
  clock.at += 32 * DAY;
  await enter();
  expect(await store.read.sessionsOf(id)).toHaveLength(1);
});

test('a session that nobody used for two weeks has ended; one that was used has not', async () => {
  const { ports, enter, clock } = await marta();
  const [used, unused] = [await enter(), await enter()];
  clock.at += 10 * DAY;
  expect(await viewerOfSession(ports)(used)).not.toBeNull();
  // That it was used is noted beside the answer, not before it.
  const { store, hash } = ports;
  const seenAt = async () => (await store.read.session(hash(used)))?.lastSeenAt;
  await expect.poll(seenAt, { timeout: 30_000 }).toBe(clock.at);
  clock.at += 10 * DAY;
  expect(await viewerOfSession(ports)(used)).not.toBeNull();
  await expect.poll(seenAt, { timeout: 30_000 }).toBe(clock.at);
  expect(await viewerOfSession(ports)(unused)).toBeNull();
  clock.at += 11 * DAY;
  expect(await viewerOfSession(ports)(used)).toBeNull();
});
