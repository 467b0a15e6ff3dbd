import type { Grant } from '../../app/domain/rights/role.ts';
import type { Instant } from '../../app/domain/time.ts';

/** `phc`: argon2id's own text, with its salt and cost. */
export type PasswordRow = { personId: string; phc: string; changedAt: Instant };
/** `id` and `publicKey` in base64url. */
export type PasskeyRow = {
  id: string;
  personId: string;
  publicKey: string;
  counter: number;
  transports: string[];
  name: string;
  backedUp: boolean;
  createdAt: Instant;
  lastUsedAt: Instant | null;
};
export type OidcIdentityRow = {
  issuer: string;
  subject: string;
  personId: string;
  createdAt: Instant;
  lastUsedAt: Instant | null;
};
export type InvitationRow = {
  id: string;
  hash: string;
  email: string;
  name: string;
  grants: Grant[];
  invitedBy: string;
  createdAt: Instant;
  expiresAt: Instant;
  usedAt: Instant | null;
  revokedAt: Instant | null;
  /** Who came of it. */
  personId: string | null;
};
export type SealedCodeRow = {
  hash: string;
  kind: 'break-glass' | 'recovery';
  sheet: string;
  personId: string | null;
  createdBy: string;
  createdAt: Instant;
  usedAt: Instant | null;
  revokedAt: Instant | null;
};
export type ChallengeRow = { hash: string; kind: string; payload: string; expiresAt: Instant };
export type AttemptRow = { key: string; failures: number; lastAt: Instant; waitUntil: Instant };

export type CredentialReads = {
  passwordOf(personId: string): Promise<PasswordRow | null>;
  passkey(id: string): Promise<PasskeyRow | null>;
  passkeysOf(personId: string): Promise<PasskeyRow[]>;
  oidcIdentity(issuer: string, subject: string): Promise<OidcIdentityRow | null>;
  oidcIdentitiesOf(personId: string): Promise<OidcIdentityRow[]>;
  invitation(hash: string): Promise<InvitationRow | null>;
  invitations(): Promise<InvitationRow[]>;
  sealedCode(hash: string): Promise<SealedCodeRow | null>;
  sealedCodes(kind: SealedCodeRow['kind']): Promise<SealedCodeRow[]>;
  challenge(hash: string): Promise<ChallengeRow | null>;
  attempt(key: string): Promise<AttemptRow | null>;
};

export type CredentialWrites = {
  /** In the place of the one before. */
  putPassword(row: PasswordRow): Promise<void>;
  deletePassword(personId: string): Promise<void>;
  insertPasskey(row: PasskeyRow): Promise<void>;
  usePasskey(id: string, counter: number, at: Instant): Promise<void>;
  renamePasskey(id: string, name: string): Promise<void>;
  deletePasskey(id: string): Promise<void>;
  insertOidcIdentity(row: OidcIdentityRow): Promise<void>;
  touchOidcIdentity(issuer: string, subject: string, at: Instant): Promise<void>;
  deleteOidcIdentity(issuer: string, subject: string): Promise<void>;
  insertInvitation(row: InvitationRow): Promise<void>;
  spendInvitation(id: string, personId: string, at: Instant): Promise<void>;
  revokeInvitation(id: string, at: Instant): Promise<void>;
  insertSealedCode(row: SealedCodeRow): Promise<void>;
  /** False when it was used or revoked meanwhile. */
  spendSealedCode(hash: string, at: Instant): Promise<boolean>;
  revokeSealedCodes(kind: SealedCodeRow['kind'], at: Instant): Promise<void>;
  insertChallenge(row: ChallengeRow): Promise<void>;
  deleteChallenge(hash: string): Promise<void>;
  /** What lapsed before, of challenges and of attempts that nobody waits for. */
  sweepSignIns(before: Instant): Promise<void>;
  putAttempt(row: AttemptRow): Promise<void>;
  deleteAttempt(key: string): Promise<void>;
};
