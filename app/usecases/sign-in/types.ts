import type { Outcome } from '../../domain/outcome.ts';
import type { Grant } from '../../domain/rights/role.ts';
import type { PasswordAlone } from '../../domain/sign-in/password-alone.ts';
import type { Instant } from '../../domain/time.ts';
import type { CeremonyOptions } from '../identity.types.ts';
import type { By } from '../people.types.ts';
import type { Seen, SignedIn } from '../types.ts';

/** Who stands before the door, as far as the request tells. */
export type Visit = Seen & {
  /** The whole network address, for slowing down only; it is not kept. */
  address: string;
  /** The secret of a device that somebody signed in on before. */
  device?: string;
  /** A session that the browser brought along; it ends where a new one begins. */
  session?: string;
};

/** A session that begins, and a device that is known from now on. */
export type Begun = { session: string; expiresAt: Instant; device: string };

/** What goes to the browser, and the secret that says later which question it answers. */
export type Asked = { options: CeremonyOptions; ask: string };
export type Answered = { ask: string; response: unknown };

export type SignInWays = { passkey: boolean; oidc: { issuer: string } | null };

export type PasskeyView = {
  id: string;
  name: string;
  backedUp: boolean;
  createdAt: Instant;
  lastUsedAt: Instant | null;
};

export type SignInMethods = {
  email: string | null;
  passwordChangedAt: Instant | null;
  passkeys: PasskeyView[];
  oidc: { issuer: string; lastUsedAt: Instant | null }[];
  ways: SignInWays;
  /** A code was sent there and may still be typed in. */
  pendingEmail: { email: string; until: Instant } | null;
  /** Whether a code could be sent to a new address. */
  mayCheckEmail: boolean;
  /** Whether this person may come in by a password alone. */
  passwordIsEnough: boolean;
  /** Until when what must be fresh may be done. */
  freshUntil: Instant;
};

export type InvitationView = {
  id: string;
  email: string;
  name: string;
  grants: Grant[];
  invitedBy: string;
  createdAt: Instant;
  expiresAt: Instant;
  state: 'open' | 'expired' | 'revoked' | 'accepted';
};

export type Sheet = {
  createdAt: Instant;
  by: string;
  left: number;
  used: number;
};

/** Somebody came in by a sealed code. */
export type BreakGlassUse = { at: Instant; by: string; reason: string };

export type OidcPurpose = 'sign-in' | 'confirm' | 'connect';

export type SignInUseCases = {
  signInWays(): Promise<SignInWays>;
  /** Refused with `sign-in-wrong` whatever is wrong, or `sign-in-wait` (`seconds`). */
  signInWithPassword(email: string, password: string, visit: Visit): Promise<Outcome<Begun>>;
  askPasskey(visit: Pick<Visit, 'address'>): Promise<Outcome<Asked>>;
  signInWithPasskey(answer: Answered, visit: Visit): Promise<Outcome<Begun>>;
  /** Where to send the browser; `ask` comes back in a cookie. */
  beginOidc(
    purpose: OidcPurpose,
    to: string,
    me: SignedIn | null,
    visit: Pick<Visit, 'address'>,
  ): Promise<Outcome<{ url: string; ask: string }>>;
  /** `search`: what the provider put into the address. `begun` is null after connecting. */
  finishOidc(
    ask: string,
    search: string,
    visit: Visit,
    me: SignedIn | null,
  ): Promise<Outcome<{ begun: Begun | null; to: string }>>;

  readSignInMethods(me: SignedIn): Promise<Outcome<SignInMethods>>;
  /** Ends all other sessions. Who has no address yet gives one. */
  setPassword(me: SignedIn, wanted: { password: string; email?: string }): Promise<Outcome<null>>;
  askNewPasskey(me: SignedIn): Promise<Outcome<Asked>>;
  addPasskey(me: SignedIn, answer: Answered, name: string): Promise<Outcome<{ id: string }>>;
  renamePasskey(me: SignedIn, id: string, name: string): Promise<Outcome<null>>;
  removePasskey(me: SignedIn, id: string): Promise<Outcome<null>>;
  /** Refused with `last-way-in` when nothing else would let them in; ends all other sessions. */
  removePassword(me: SignedIn): Promise<Outcome<null>>;
  disconnectOidc(me: SignedIn): Promise<Outcome<null>>;
  /** Sends a code to a new address; it becomes theirs once the code is typed in. */
  askNewEmail(me: SignedIn, email: string): Promise<Outcome<null>>;
  confirmNewEmail(me: SignedIn, code: string): Promise<Outcome<null>>;
  readPasswordAlone(): Promise<PasswordAlone>;
  setPasswordAlone(by: By, rule: PasswordAlone): Promise<Outcome<null>>;
  /** Every session but this one ends. */
  signOutEverywhere(me: SignedIn): Promise<Outcome<{ ended: number }>>;

  confirmWithPassword(me: SignedIn, password: string, visit: Visit): Promise<Outcome<Begun>>;
  askPasskeyAgain(me: SignedIn): Promise<Outcome<Asked>>;
  confirmWithPasskey(me: SignedIn, answer: Answered, visit: Visit): Promise<Outcome<Begun>>;

  /** The token is told once, here. */
  invite(
    by: SignedIn,
    wanted: { email: string; name: string; grants: Grant[] },
  ): Promise<Outcome<{ token: string; expiresAt: Instant }>>;
  listInvitations(): Promise<InvitationView[]>;
  revokeInvitation(by: SignedIn, id: string): Promise<Outcome<null>>;
  peekInvitation(token: string): Promise<Outcome<{ name: string; email: string; by: string }>>;
  askInvitedPasskey(token: string, name: string): Promise<Outcome<Asked>>;
  acceptInvitation(
    token: string,
    chosen: { name: string } & ({ password: string } | { passkey: Answered }),
    visit: Visit,
  ): Promise<Outcome<Begun>>;

  /** New codes; those that were printed before stop working. They are told once, here. */
  printBreakGlass(by: SignedIn): Promise<Outcome<{ codes: string[]; at: Instant }>>;
  readBreakGlass(): Promise<Sheet | null>;
  /** Uses a code up and signs in as the person of this address or name, with their own rights. */
  signInByBreakGlass(
    typed: { who: string; code: string; reason: string },
    visit: Visit,
  ): Promise<Outcome<Begun>>;
  /** The newest use within a day. */
  breakGlassNotice(): Promise<BreakGlassUse | null>;
};
