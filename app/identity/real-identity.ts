import type { Identity } from '../usecases/identity.types.ts';
import { argon2Passwords } from './argon2.ts';
import { type OidcSettings, oidcProvider } from './oidc.ts';
import { webauthnPasskeys } from './passkeys.ts';

/** Passwords, passkeys, and a provider when one is set up. */
export const realIdentity = (
  publicUrl: () => string,
  ask: typeof fetch,
  oidc?: OidcSettings,
): Identity => ({
  passwords: argon2Passwords(),
  passkeys: webauthnPasskeys(publicUrl),
  oidc: oidc ? oidcProvider(oidc, publicUrl, ask) : null,
});
