import { expect, onTestFinished, test } from 'vitest';
import { type Account, startProvider } from '../../test/harness/oidc.ts';
import { from, signInParts } from '../../test/harness/sign-in.ts';
import { guardedFetch } from '../deliver/outgoing.ts';
import { readRoleMap } from '../domain/sign-in/role-map.ts';
import type { SignedIn } from '../usecases/types.ts';
import { oidcProvider } from './oidc.ts';

const PUBLIC = 'http://localhost:4321';
const refused = (code: string) => ({ ok: false, rejection: { code, params: expect.anything() } });

/** Goes where it is sent and keeps cookies, as a browser does; stops at our own door. */
const browse = async (url: string, login: string): Promise<string> => {
  const jar = new Map<string, string>();
  let at = url;
  let post = false;
  for (let hop = 0; hop < 12; hop += 1) {
    const answer: Response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(post ? { method: 'POST', body: new URLSearchParams({ login }) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const to: string | null = answer.headers.get('location');
    post = !to && answer.ok && at.includes('/interaction/');
    if (!to && !post) throw new Error(`${answer.status} at ${at}: ${await answer.text()}`);
    if (to) at = new URL(to, at).href;
    if (at.startsWith(PUBLIC)) return new URL(at).search;
  }
  throw new Error('went in circles');
};

const withProvider = async (accounts: Record<string, Account>) => {
  const provider = await startProvider(accounts);
  onTestFinished(provider.stop);
  provider.comeBackTo(PUBLIC);
  const oidc = oidcProvider(
    {
      issuer: provider.issuer,
      clientId: 'bulkhead',
      clientSecret: provider.env.OIDC_CLIENT_SECRET ?? '',
      rolesClaim: 'groups',
      roleMap: readRoleMap(provider.env.OIDC_ROLE_MAP ?? ''),
    },
    () => PUBLIC,
    guardedFetch({ allow: ['127.0.0.0/8', '::1'] }),
  );
  const parts = await signInParts({ oidc });
  const leave = async (
    purpose: 'sign-in' | 'confirm' | 'connect' = 'sign-in',
    me: SignedIn | null = null,
  ) => {
    const begun = await parts.beginOidc(purpose, '/runbooks', me, { address: 'a' });
    if (!begun.ok) throw new Error(begun.rejection.code);
    return begun.value;
  };
  const come = async (login: string) => {
    const { url, ask } = await leave();
    return parts.finishOidc(ask, await browse(url, login), from('a'), null);
  };
  const comeIn = async (login: string) => {
    const done = await come(login);
    if (!done.ok || !done.value.begun) throw new Error(JSON.stringify(done));
    return parts.viewer(done.value.begun.session);
  };
  return { ...parts, provider, oidc, leave, come, comeIn };
};

const marta: Account = { email: 'Marta@Example.org', email_verified: true, name: 'Marta B' };
const session = (id: string): SignedIn => ({
  ...{ type: 'person', id, name: 'Marta', grants: [], session: 'none', freshUntil: Infinity },
});

test('somebody with a group that means a role comes in, and roles follow the groups', async () => {
  const { comeIn, provider, audit } = await withProvider({ m: { ...marta, groups: ['sre', 'x'] } });
  const first = await comeIn('m');
  expect(first).toMatchObject({ name: 'Marta B', grants: [{ role: 'responder', team: null }] });
  provider.accounts.m = { ...marta, email: 'new@example.org', groups: ['ops-admins'] };
  const second = await comeIn('m');
  expect(second).toMatchObject({ id: first.id, grants: [{ role: 'administrator', team: null }] });
  // The last administrator stays one, or nobody could let anybody in again.
  provider.accounts.m = { ...marta, groups: [] };
  expect(await comeIn('m')).toMatchObject({ grants: [{ role: 'administrator', team: null }] });
  expect(await audit('rights.changed', 'person.added')).toHaveLength(3);
});

test('without a role, an account or a verified address nobody comes in', async () => {
  const { come, audit } = await withProvider({
    roleless: marta,
    unverified: { ...marta, email_verified: false, groups: ['sre'] },
    bare: { groups: ['sre'] },
  });
  expect(await come('roleless')).toEqual(refused('oidc-no-account'));
  expect(await come('unverified')).toEqual(refused('oidc-email-unverified'));
  expect(await come('bare')).toEqual(refused('oidc-email-unverified'));
  expect(await come('')).toEqual(refused('oidc-refused'));
  expect(await audit('sign-in.failed')).toHaveLength(4);
});

test('an account with a password of its own is not taken over by its address', async () => {
  const { come, comeIn, person, setPassword, beginOidc, leave, finishOidc } = await withProvider({
    m: { ...marta, groups: ['sre'] },
  });
  const id = await person('Mallory', 'marta@example.org');
  await setPassword(session(id), { password: 'kitchen drawer, blue' });
  expect(await come('m')).toEqual(refused('oidc-connect-first'));
  const stale = { ...session(id), freshUntil: 0 } as SignedIn;
  expect(await beginOidc('connect', '/', stale, { address: 'a' })).toEqual(
    refused('confirm-needed'),
  );
  const { url, ask } = await leave('connect', session(id));
  const search = await browse(url, 'm');
  expect(await finishOidc(ask, search, from('a'), session(id))).toEqual({
    ok: true,
    value: { begun: null, to: '/runbooks' },
  });
  expect((await comeIn('m')).id).toBe(id);
});

test('an answer is taken once, from whom it was asked, with its own state, nonce and verifier', async () => {
  const { leave, finishOidc } = await withProvider({ m: { ...marta, groups: ['sre'] } });
  const [one, two] = [await leave(), await leave()];
  const search = await browse(one.url, 'm');
  expect(await finishOidc('invented', search, from('a'), null)).toEqual(refused('question-over'));
  expect(await finishOidc(two.ask, search, from('a'), null)).toEqual(refused('oidc-answer-wrong'));
  expect((await finishOidc(one.ask, search, from('a'), null)).ok).toBe(true);
  expect(await finishOidc(one.ask, search, from('a'), null)).toEqual(refused('question-over'));
  const three = await leave();
  const other = await browse(three.url, 'm');
  const forged = other.replace(/code=[^&]+/, 'code=forged');
  expect(await finishOidc(three.ask, forged, from('a'), null)).toEqual(
    refused('oidc-answer-wrong'),
  );
});

test('a provider confirms the person that it is connected with, and nobody else', async () => {
  const { comeIn, leave, finishOidc, provider, clock } = await withProvider({
    m: { ...marta, groups: ['sre'] },
  });
  provider.accounts.other = { ...marta, email: 'o@example.org', groups: ['sre'] };
  const me = await comeIn('m');
  clock.at += 20 * 60_000;
  const asked = await leave('confirm', me);
  expect(asked.url).toContain('prompt=login');
  const wrong = await browse(asked.url, 'other');
  expect(await finishOidc(asked.ask, wrong, from('a'), me)).toEqual(refused('oidc-other-person'));
  const again = await leave('confirm', me);
  const done = await finishOidc(again.ask, await browse(again.url, 'm'), from('a'), me);
  expect(done).toMatchObject({ ok: true, value: { to: '/runbooks' } });
});

test('a provider that is down is said to be down', async () => {
  const { beginOidc, provider } = await withProvider({});
  await provider.stop();
  expect(await beginOidc('sign-in', '/', null, { address: 'a' })).toEqual(
    refused('oidc-unreachable'),
  );
});
