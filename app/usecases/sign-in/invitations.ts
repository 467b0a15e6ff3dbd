import type { InvitationRow } from '../../../db/store/credential.ts';
import type { Reader } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { recordAudit } from '../record-audit.ts';
import { personName } from '../text-limit.ts';
import { actorOf } from './begin-session.ts';
import type { SignInPorts } from './parts.ts';
import { asPerson, readEmail } from './person-of.ts';
import type { InvitationView, SignInUseCases } from './types.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

export const invite =
  ({ store, hash, now, newId, newSecret }: SignInPorts): SignInUseCases['invite'] =>
  async (by, { email, name, grants }) => {
    const me = asPerson(by);
    if (!me.ok) return me;
    const address = readEmail(email);
    if (!address.ok) return address;
    const named = personName(name);
    if (!named.ok) return named;
    if (grants.length === 0) return rejected('invitation-without-role');
    const token = newSecret();
    const at = now();
    const expiresAt = at + WEEK;
    return store.transact(async (tx) => {
      if (await tx.personByEmail(address.value)) return rejected('email-taken');
      for (const { id, ...old } of await tx.invitations())
        if (old.email === address.value && stateOf(old, at) === 'open')
          await tx.revokeInvitation(id, at);
      const id = newId();
      await tx.insertInvitation({
        ...{ id, hash: hash(token), email: address.value, name: named.value, grants },
        ...{ invitedBy: me.value.id, createdAt: at, expiresAt },
        ...{ usedAt: null, revokedAt: null, personId: null },
      });
      await recordAudit(tx, hash, {
        event: {
          type: 'invitation.created',
          email: address.value,
          roles: grants.map(({ role, team }) => (team ? `${role} (${team})` : role)).join(', '),
        },
        by: actorOf(me.value),
        at,
        about: id,
      });
      return accepted({ token, expiresAt });
    });
  };

type Ends = Pick<InvitationRow, 'usedAt' | 'revokedAt' | 'expiresAt'>;

export const stateOf = (
  { usedAt, revokedAt, expiresAt }: Ends,
  now: Instant,
): InvitationView['state'] => {
  if (usedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
};

/** An invitation that may still be accepted, or why it may not. */
export const openInvitation = async (
  read: Reader,
  hashed: string,
  now: Instant,
): Promise<Outcome<InvitationRow>> => {
  const found = await read.invitation(hashed);
  if (!found) return rejected('invitation-unknown');
  const state = stateOf(found, now);
  if (state === 'accepted') return rejected('invitation-used');
  if (state === 'revoked') return rejected('invitation-revoked');
  return state === 'expired' ? rejected('invitation-expired') : accepted(found);
};

export const peekInvitation =
  ({ store, hash, now }: SignInPorts): SignInUseCases['peekInvitation'] =>
  async (token) => {
    const found = await openInvitation(store.read, hash(token), now());
    if (!found.ok) return found;
    const by = await store.read.person(found.value.invitedBy);
    const { name, email } = found.value;
    return accepted({ name, email, by: by?.name ?? '' });
  };

export const listInvitations =
  ({ store, now }: SignInPorts): SignInUseCases['listInvitations'] =>
  async () => {
    const people = new Map((await store.read.people()).map(({ id, name }) => [id, name]));
    const at = now();
    return (await store.read.invitations()).map((row) => {
      const { id, email, name, grants, createdAt, expiresAt } = row;
      const invitedBy = people.get(row.invitedBy) ?? '';
      return { id, email, name, grants, createdAt, expiresAt, invitedBy, state: stateOf(row, at) };
    });
  };

export const revokeInvitation =
  ({ store, hash, now }: SignInPorts): SignInUseCases['revokeInvitation'] =>
  async (by, id) => {
    const me = asPerson(by);
    if (!me.ok) return me;
    const at = now();
    return store.transact(async (tx) => {
      const found = (await tx.invitations()).find((one) => one.id === id);
      if (!found) return rejected('invitation-unknown');
      if (stateOf(found, at) !== 'open') return rejected('invitation-over');
      await tx.revokeInvitation(id, at);
      await recordAudit(tx, hash, {
        event: { type: 'invitation.revoked', email: found.email },
        by: actorOf(me.value),
        at,
        about: id,
      });
      return accepted(null);
    });
  };
