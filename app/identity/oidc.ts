import * as client from 'openid-client';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { RoleMap } from '../domain/sign-in/role-map.ts';
import type { Oidc, OidcMemory, OidcPerson } from '../usecases/identity.types.ts';

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  rolesClaim: string;
  roleMap: RoleMap | null;
};

export const OIDC_CALLBACK = '/sign-in/oidc/callback';
const PATIENCE_SECONDS = 8;
/** How old a proof may be that was asked for anew. */
const AGAIN_SECONDS = 5 * 60;

/** One provider, found out about when somebody first comes that way; a start needs no network. */
export const oidcProvider = (
  settings: OidcSettings,
  publicUrl: () => string,
  /** What the provider's own words lead to is asked through it. */
  ask: typeof fetch,
): Oidc => {
  const { issuer, clientId, clientSecret, rolesClaim, roleMap } = settings;
  let found: client.Configuration | null = null;
  const configuration = async (): Promise<client.Configuration> => {
    const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    found ??= await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute,
      [client.customFetch]: ask as client.CustomFetch,
      timeout: PATIENCE_SECONDS,
    });
    return found;
  };
  const redirectUri = () => `${publicUrl()}${OIDC_CALLBACK}`;

  const begin: Oidc['begin'] = async (again) => {
    const config = await reached(configuration);
    if (!config.ok) return config;
    const memory: OidcMemory = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(config.value, {
      redirect_uri: redirectUri(),
      scope: 'openid email profile',
      state: memory.state,
      nonce: memory.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(memory.verifier),
      code_challenge_method: 'S256',
      ...(again ? { prompt: 'login', max_age: String(AGAIN_SECONDS) } : {}),
    });
    return accepted({ url: url.href, memory });
  };

  const finish: Oidc['finish'] = async (search, memory, again) => {
    const refused = new URLSearchParams(search).get('error');
    if (refused) return rejected('oidc-refused', { reason: plainReason(refused) });
    const config = await reached(configuration);
    if (!config.ok) return config;
    try {
      const tokens = await client.authorizationCodeGrant(
        config.value,
        new URL(`${redirectUri()}${search}`),
        {
          pkceCodeVerifier: memory.verifier,
          expectedState: memory.state,
          expectedNonce: memory.nonce,
          idTokenExpected: true,
          ...(again ? { maxAge: AGAIN_SECONDS } : {}),
        },
      );
      const claims = tokens.claims();
      if (!claims) return rejected('oidc-answer-wrong');
      const more = config.value.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config.value, tokens.access_token, claims.sub)
        : {};
      return accepted(personOf({ ...claims, ...more }, rolesClaim));
    } catch (error) {
      return isNetwork(error) ? rejected('oidc-unreachable') : rejected('oidc-answer-wrong');
    }
  };
  return { issuer, roleMap, begin, finish };
};

/** Only what such a code may consist of: it is shown. */
const plainReason = (text: string): string => text.replace(/[^\w-]/g, '').slice(0, 60) || 'error';

const isNetwork = (error: unknown): boolean =>
  error instanceof TypeError ||
  ['AbortError', 'TimeoutError'].includes((error as Error | null)?.name ?? '') ||
  (error as { code?: string } | null)?.code === 'OAUTH_TIMEOUT';

const reached = async (
  configuration: () => Promise<client.Configuration>,
): Promise<Outcome<client.Configuration>> => {
  try {
    return accepted(await configuration());
  } catch {
    return rejected('oidc-unreachable');
  }
};

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 320) : null;

const personOf = (
  claims: { sub: string } & Record<string, unknown>,
  roles: string,
): OidcPerson => ({
  subject: claims.sub,
  email: text(claims.email),
  emailVerified: claims.email_verified === true,
  name: text(claims.name) ?? text(claims.preferred_username),
  roles: Object.hasOwn(claims, roles) ? claims[roles] : undefined,
});
