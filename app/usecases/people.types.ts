import type { SignInWay } from '../../db/store/people.ts';
import type { AuditEntry, AuditType } from '../domain/audit/audit.ts';
import type { ContactKind } from '../domain/delivery/contact.ts';
import type { Outcome, Rejection } from '../domain/outcome.ts';
import type { Grant } from '../domain/rights/role.ts';
import type { TokenScope } from '../domain/rights/token-scope.ts';
import type { Instant } from '../domain/time.ts';
import type { SignedIn, Viewer } from './types.ts';

export type PersonView = {
  id: string;
  name: string;
  email: string | null;
  zone: string | null;
  language: string | null;
  createdAt: Instant;
  deactivatedAt: Instant | null;
  lastSeenAt: Instant | null;
  grants: Grant[];
  teams: { id: string; name: string }[];
};

/** A role that somebody holds in an incident that is not over. */
export type HeldRole = { incident: string; number: number; title: string; role: string };

export type TeamView = { id: string; name: string; members: { id: string; name: string }[] };

export type SessionView = {
  id: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  way: SignInWay;
  userAgent: string | null;
  from: string | null;
};

export type TokenView = {
  id: string;
  name: string;
  scopes: TokenScope[];
  owner: { id: string; name: string } | null;
  createdAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  lastUsedAt: Instant | null;
};

export type ContactView = {
  id: string;
  kind: ContactKind;
  address: string;
  verifiedAt: Instant | null;
};

export type ProfileView = PersonView & {
  contacts: ContactView[];
  sessions: SessionView[];
  tokens: TokenView[];
};

/** Empty `zone` and `language`: none chosen. */
export type ProfileChange = { name: string; zone: string; language: string };

export type AuditLine = AuditEntry & { hash: string };

export type AuditQuery = {
  types?: AuditType[];
  /** A person's or a token's id, as who did it or whom it is about. */
  who?: string;
  since?: Instant;
  until?: Instant;
  before?: number;
};

/** `check`: whether the chain holds from its first entry to its head. */
export type AuditPage = {
  lines: AuditLine[];
  next: number | null;
  total: number;
  check: { ok: true } | { ok: false; problem: Rejection };
};

/** Administration acts are told by whom: somebody signed in, or whoever holds the machine. */
export type By = SignedIn | { type: 'operator' };

export type PeopleUseCases = {
  listPeople(): Promise<PersonView[]>;
  /** `onCall`: names of the schedules that they have a place in, and of policies that page them. */
  readPerson(id: string): Promise<Outcome<PersonView & { holds: HeldRole[]; onCall: string[] }>>;
  /** By an administrator, who vouches for it; the address before is told. */
  setEmail(by: By, person: string, email: string): Promise<Outcome<null>>;
  /** All roles of a person, instead of those before. The last administrator keeps theirs. */
  setGrants(by: By, person: string, grants: Grant[]): Promise<Outcome<null>>;
  setTeams(by: By, person: string, teams: string[]): Promise<Outcome<null>>;
  /**
   * Ends sessions, tokens and links; roles that are held in open incidents go to `successor`,
   * without whom somebody who holds any is not deactivated. Everything keeps its name.
   */
  deactivatePerson(by: SignedIn, person: string, successor: string | null): Promise<Outcome<null>>;
  reactivatePerson(by: By, person: string): Promise<Outcome<null>>;
  endSessionsOf(by: By, person: string): Promise<Outcome<null>>;

  listTeams(): Promise<TeamView[]>;
  createTeam(by: By, team: { id: string; name: string }): Promise<Outcome<null>>;
  renameTeam(by: By, team: { id: string; name: string }): Promise<Outcome<null>>;
  removeTeam(by: By, team: string): Promise<Outcome<null>>;

  readProfile(me: SignedIn): Promise<Outcome<ProfileView>>;
  changeProfile(me: SignedIn, change: ProfileChange): Promise<Outcome<null>>;
  addContactPoint(
    me: SignedIn,
    contact: { kind: ContactKind; address: string },
  ): Promise<Outcome<{ id: string; secret: string | null }>>;
  removeContactPoint(me: SignedIn, id: string): Promise<Outcome<null>>;
  endOwnSession(me: SignedIn, id: string): Promise<Outcome<null>>;
  /** A token of one's own never has more rights than its owner. `days` null is for ever. */
  createOwnToken(
    me: SignedIn,
    wanted: { name: string; scopes: TokenScope[]; days: number | null },
  ): Promise<Outcome<{ token: string; id: string }>>;
  revokeOwnToken(me: SignedIn, id: string): Promise<Outcome<null>>;
  listTokens(): Promise<TokenView[]>;
  revokeToken(by: By, id: string): Promise<Outcome<null>>;

  readAudit(query: AuditQuery, limit: number): Promise<AuditPage>;
  /** Oldest first, for an export; that it was taken is written down with the first page. */
  exportAudit(
    by: By,
    after: number,
    limit: number,
  ): Promise<Outcome<{ lines: (AuditLine & { text: string })[]; next: number | null }>>;
  /** Writes down that somebody was refused; the same within a minute only once. */
  noteRefusal(by: Viewer | null, rejection: Rejection, from?: string): Promise<void>;
};
