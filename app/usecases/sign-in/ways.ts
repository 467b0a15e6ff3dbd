import type { SignInPorts } from './parts.ts';
import type { SignInUseCases } from './types.ts';

/** What the page of signing in may offer. */
export const signInWays =
  ({ identity: { passkeys, oidc } }: SignInPorts): SignInUseCases['signInWays'] =>
  async () => ({ passkey: passkeys.possible(), oidc: oidc ? { issuer: oidc.issuer } : null });
