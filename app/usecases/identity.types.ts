import type { PasskeyRow } from '../../db/store/credential.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RoleMap } from '../domain/sign-in/role-map.ts';

/** Hashes and compares passwords; slow on purpose. */
export type Passwords = {
  /** argon2id's own text, with its salt and cost. */
  hash(password: string): Promise<string>;
  /** Without a hash it takes as long and is never true: an unknown account answers no sooner. */
  verify(phc: string | null, password: string): Promise<boolean>;
  /** Whether it is one that everybody tries first; asked in lower case without blanks. */
  isCommon(password: string): boolean;
};

/** Plain JSON that goes to the browser as it is. */
export type CeremonyOptions = Record<string, unknown>;
export type NewPasskey = Pick<
  PasskeyRow,
  'id' | 'publicKey' | 'counter' | 'transports' | 'backedUp'
>;

/** The two ceremonies of WebAuthn. What a browser sent is not trusted in any of its parts. */
export type Passkeys = {
  /** False where no browser would take part: our address is a number instead of a name. */
  possible(): boolean;
  registration(
    person: { id: string; name: string; email: string | null },
    known: readonly PasskeyRow[],
  ): Promise<{ options: CeremonyOptions; challenge: string }>;
  verifyRegistration(response: unknown, challenge: string): Promise<NewPasskey | null>;
  authentication(
    allowed?: readonly PasskeyRow[],
  ): Promise<{ options: CeremonyOptions; challenge: string }>;
  /** The authenticator's counter after a proof that is right. */
  verifyAuthentication(
    response: unknown,
    challenge: string,
    passkey: PasskeyRow,
  ): Promise<{ counter: number } | null>;
};

/** What is kept between leaving for the provider and coming back. */
export type OidcMemory = { state: string; nonce: string; verifier: string };
export type OidcPerson = {
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
  /** The claim that names roles, as it came. */
  roles: unknown;
};

/** One provider. Refused with `oidc-unreachable`, `oidc-refused` (`reason`) or `oidc-answer-wrong`. */
export type Oidc = {
  issuer: string;
  /** Null: roles are given here. */
  roleMap: RoleMap | null;
  /** `again`: the provider must ask the person anew. */
  begin(again: boolean): Promise<Outcome<{ url: string; memory: OidcMemory }>>;
  finish(search: string, memory: OidcMemory, again: boolean): Promise<Outcome<OidcPerson>>;
};

/** How people prove who they are; all that needs a library or a network. */
export type Identity = { passwords: Passwords; passkeys: Passkeys; oidc: Oidc | null };
