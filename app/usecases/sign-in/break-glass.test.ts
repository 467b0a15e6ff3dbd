import { expect, test } from 'vitest';
import { from, signInParts } from '../../../test/harness/sign-in.ts';
import type { SignedIn } from '../types.ts';

const HOUR = 60 * 60 * 1000;
const refused = (code: string) => ({ ok: false, rejection: { code, params: expect.anything() } });

const withSheet = async () => {
  const parts = await signInParts();
  const id = await parts.person('Ada', 'ada@example.org', [{ role: 'administrator', team: null }]);
  const ben = await parts.person('Ben', null, [{ role: 'responder', team: null }]);
  const ada: SignedIn = {
    ...{ type: 'person', id, name: 'Ada', grants: [], session: 'none', freshUntil: Infinity },
  };
  const print = async () => {
    const printed = await parts.printBreakGlass(ada);
    if (!printed.ok) throw new Error(printed.rejection.code);
    return printed.value.codes;
  };
  const codes = await print();
  const use = (code: string, who = 'ben', address = 'a') =>
    parts.signInByBreakGlass({ who, code, reason: 'The provider is down' }, from(address));
  return { ...parts, ben, codes, print, use };
};

test('a sealed code lets a person in once, with their own rights, and everybody hears of it', async () => {
  const parts = await withSheet();
  expect(new Set(parts.codes).size).toBe(10);
  expect(await parts.breakGlassNotice()).toBe(null);
  const [code = ''] = parts.codes;
  const begun = await parts.use(code.toUpperCase().replaceAll('-', ' '));
  if (!begun.ok) throw new Error('must be let in');
  expect(await parts.viewer(begun.value.session)).toMatchObject({
    id: parts.ben,
    grants: [{ role: 'responder', team: null }],
  });
  expect(begun.value.expiresAt - parts.clock.at).toBe(12 * HOUR);
  expect(await parts.use(code)).toEqual(refused('break-glass-wrong'));
  expect(parts.warned).toEqual(['break-glass-used']);
  expect(await parts.readBreakGlass()).toMatchObject({ left: 9, used: 1, by: 'Ada' });
  expect(await parts.breakGlassNotice()).toEqual({
    ...{ at: parts.clock.at, by: 'Ben', reason: 'The provider is down' },
  });
  expect(await parts.audit('break-glass.used')).toMatchObject([
    { by: { name: 'Ben' }, event: { reason: 'The provider is down' } },
  ]);
  parts.clock.at += 24 * HOUR - 1;
  expect(await parts.breakGlassNotice()).not.toBe(null);
  parts.clock.at += 1;
  expect(await parts.breakGlassNotice()).toBe(null);
});

test('a new sheet voids the one before, and no code is stored', async () => {
  const { codes, print, use, store } = await withSheet();
  const [old = ''] = codes;
  const [fresh = ''] = await print();
  expect(await use(old)).toEqual(refused('break-glass-wrong'));
  const rows = JSON.stringify(await store.read.sealedCodes('break-glass'));
  for (const code of [old, fresh]) expect(rows).not.toContain(code);
  expect((await use(fresh)).ok).toBe(true);
});

test('nobody who is not here is let in, and a wrong name spends no code', async () => {
  const { codes, use, readBreakGlass } = await withSheet();
  const [code = ''] = codes;
  expect(await use(code, 'Stranger')).toEqual(refused('break-glass-wrong'));
  expect(await use('00000-00000-00000-00000')).toEqual(refused('break-glass-wrong'));
  expect(await readBreakGlass()).toMatchObject({ left: 10, used: 0 });
  expect((await use(code, 'BEN')).ok).toBe(true);
});

test('codes are not guessed', async () => {
  const { codes, use, clock } = await withSheet();
  for (let at = 0; at < 5; at += 1) await use(`guess-${at}`, 'ben', 'b');
  expect(await use('guess-more', 'ben', 'b')).toEqual(refused('sign-in-wait'));
  clock.at += 1000;
  expect((await use(codes[0] ?? '', 'ben', 'b')).ok).toBe(true);
});
