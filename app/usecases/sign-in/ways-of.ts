import type { Reader } from '../../../db/store.ts';
import { type PasswordAlone, passwordIsEnough } from '../../domain/sign-in/password-alone.ts';
import type { SignInPorts } from './parts.ts';

export type OwnWay = { way: 'password' } | { way: 'passkey'; id: string } | { way: 'oidc' };

/** By what this person could come in now. What is set up but not let in by the rule does not count. */
export const waysOf = async (
  read: Reader,
  { identity: { passkeys, oidc } }: Pick<SignInPorts, 'identity'>,
  personId: string,
  rule: PasswordAlone,
): Promise<OwnWay[]> => {
  const person = await read.person(personId);
  const password = await read.passwordOf(personId);
  const grants = await read.grantsOf(personId);
  const keys = passkeys.possible() ? await read.passkeysOf(personId) : [];
  const linked = await read.oidcIdentitiesOf(personId);
  const ways: OwnWay[] = keys.map(({ id }) => ({ way: 'passkey', id }));
  if (password && person?.email && passwordIsEnough(rule, grants)) ways.push({ way: 'password' });
  if (oidc && linked.some(({ issuer }) => issuer === oidc.issuer)) ways.push({ way: 'oidc' });
  return ways;
};
