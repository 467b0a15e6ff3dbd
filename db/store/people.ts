import type { ContactKind } from '../../app/domain/delivery/contact.ts';
import type { Grant } from '../../app/domain/rights/role.ts';
import type { TokenScope } from '../../app/domain/rights/token-scope.ts';
import type { Instant } from '../../app/domain/time.ts';

/** `zone` is an IANA name, `language` a BCP 47 tag; null: nothing was chosen. */
export type PersonRow = {
  id: string;
  name: string;
  createdAt: Instant;
  email: string | null;
  zone: string | null;
  language: string | null;
  deactivatedAt: Instant | null;
};
/** The id is the word by which a runbook names its `owner`. */
export type TeamRow = { id: string; name: string; createdAt: Instant };
export type TeamMemberRow = { teamId: string; personId: string };
export type GrantRow = Grant & { personId: string };
export type ContactPointRow = {
  id: string;
  personId: string;
  kind: ContactKind;
  address: string;
  createdAt: Instant;
  verifiedAt: Instant | null;
  position: number;
};
export type SignInLinkRow = {
  hash: string;
  personId: string;
  expiresAt: Instant;
  usedAt: Instant | null;
};
/** How a person came in. */
export type SignInWay = 'link' | 'password' | 'passkey' | 'oidc' | 'invitation' | 'break-glass';
export type SessionRow = {
  hash: string;
  id: string;
  personId: string;
  createdAt: Instant;
  expiresAt: Instant;
  lastSeenAt: Instant;
  reauthenticatedAt: Instant;
  way: SignInWay;
  userAgent: string | null;
  /** The network it came from, never the whole address. */
  from: string | null;
};
export type TokenRow = {
  id: string;
  hash: string;
  name: string;
  scopes: TokenScope[];
  ownerId: string | null;
  createdAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  lastUsedAt: Instant | null;
};

export type PeopleReads = {
  person(id: string): Promise<PersonRow | null>;
  /** By e-mail address, which is stored in lower case. */
  personByEmail(email: string): Promise<PersonRow | null>;
  people(): Promise<PersonRow[]>;
  team(id: string): Promise<TeamRow | null>;
  teams(): Promise<TeamRow[]>;
  teamMembers(): Promise<TeamMemberRow[]>;
  teamsOf(personId: string): Promise<TeamRow[]>;
  grants(): Promise<GrantRow[]>;
  grantsOf(personId: string): Promise<Grant[]>;
  contactPointsOf(personId: string): Promise<ContactPointRow[]>;
  /** Whoever has at least one verified contact. */
  verifiedPeople(): Promise<string[]>;
  contactPoint(id: string): Promise<ContactPointRow | null>;
  signInLink(hash: string): Promise<SignInLinkRow | null>;
  session(hash: string): Promise<SessionRow | null>;
  sessionsOf(personId: string): Promise<SessionRow[]>;
  token(hash: string): Promise<TokenRow | null>;
  tokenById(id: string): Promise<TokenRow | null>;
  tokens(): Promise<TokenRow[]>;
};

export type PeopleWrites = {
  insertPerson(row: PersonRow): Promise<void>;
  /** Everything but the id and when they came. */
  updatePerson(row: PersonRow): Promise<void>;
  renamePerson(id: string, name: string): Promise<void>;
  insertTeam(row: TeamRow): Promise<void>;
  renameTeam(id: string, name: string): Promise<void>;
  /** With its members and every role held for it. */
  deleteTeam(id: string): Promise<void>;
  joinTeam(row: TeamMemberRow): Promise<void>;
  leaveTeam(row: TeamMemberRow): Promise<void>;
  /** All that a person holds, instead of what they held. */
  replaceGrants(personId: string, grants: readonly Grant[]): Promise<void>;
  insertContactPoint(row: ContactPointRow): Promise<void>;
  verifyContactPoint(id: string, at: Instant): Promise<void>;
  deleteContactPoint(id: string): Promise<void>;
  insertSignInLink(row: SignInLinkRow): Promise<void>;
  spendSignInLink(hash: string, at: Instant): Promise<void>;
  /** Links that were not used; a deactivated person's must not be. */
  deleteSignInLinksOf(personId: string): Promise<void>;
  insertSession(row: SessionRow): Promise<void>;
  touchSession(hash: string, at: Instant): Promise<void>;
  /** The person was seen again. */
  freshenSession(hash: string, at: Instant): Promise<void>;
  deleteSession(hash: string): Promise<void>;
  insertToken(row: TokenRow): Promise<void>;
  touchToken(id: string, at: Instant): Promise<void>;
  revokeToken(id: string, at: Instant): Promise<void>;
};
