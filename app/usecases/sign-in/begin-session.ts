import type { SignInWay } from '../../../db/store/people.ts';
import type { PersonRow, Writer } from '../../../db/store.ts';
import type { Rejection } from '../../domain/outcome.ts';
import { rejected } from '../../domain/outcome.ts';
import { newSession } from '../new-session.ts';
import { recordAudit } from '../record-audit.ts';
import type { SignedIn } from '../types.ts';
import type { SignInPorts } from './parts.ts';
import { rememberDevice } from './question.ts';
import type { Begun, Visit } from './types.ts';

const HOUR = 60 * 60 * 1000;
const SESSION = 30 * 24 * HOUR;
/** Whoever came in by breaking the glass signs in properly when the outage is over. */
const BROKEN_IN = 12 * HOUR;

export const actorOf = ({ id, name }: { id: string; name: string }) =>
  ({ type: 'person', id, name }) as const;

const from = ({ from }: Visit) => (from ? { from } : {});

/** A new session under a new secret; one that the browser brought along ends. */
export const beginSession = async (
  tx: Writer,
  { hash, now, newId, newSecret }: SignInPorts,
  person: PersonRow,
  way: SignInWay,
  visit: Visit,
): Promise<Begun> => {
  const at = now();
  const session = newSecret();
  const expiresAt = at + (way === 'break-glass' ? BROKEN_IN : SESSION);
  await tx.sweepSignIns(at - 24 * HOUR);
  if (visit.session) await tx.deleteSession(hash(visit.session));
  await tx.insertSession(
    newSession(
      { hash: hash(session), id: newId(), personId: person.id, at, expiresAt, way },
      visit,
    ),
  );
  const device = await rememberDevice(tx, { hash, newSecret }, person.id, at, visit.device);
  await recordAudit(tx, hash, {
    event: { type: 'sign-in.succeeded', way },
    by: actorOf(person),
    at,
    about: person.id,
    ...from(visit),
  });
  return { session, expiresAt, device };
};

/** The same session under a new secret, fresh again: whoever held the old one holds nothing. */
export const renewSession = async (
  tx: Writer,
  { hash, now, newSecret }: SignInPorts,
  me: Extract<SignedIn, { type: 'person' }>,
  way: SignInWay,
  visit: Visit,
): Promise<Begun | null> => {
  const at = now();
  const old = (await tx.sessionsOf(me.id)).find(({ id }) => id === me.session);
  if (!old) return null;
  const session = newSecret();
  await tx.deleteSession(old.hash);
  await tx.insertSession({ ...old, hash: hash(session), lastSeenAt: at, reauthenticatedAt: at });
  const device = await rememberDevice(tx, { hash, newSecret }, me.id, at, visit.device);
  await recordAudit(tx, hash, {
    event: { type: 'confirm.succeeded', way },
    by: actorOf(me),
    at,
    about: me.id,
    ...from(visit),
  });
  return { session, expiresAt: old.expiresAt, device };
};

/** Writes down that somebody was not let in, and answers so. */
export const notLetIn = async (
  { store, hash, now }: SignInPorts,
  failed: {
    way: SignInWay;
    code: string;
    visit: Visit;
    person?: { id: string; name: string } | null;
    params?: Rejection['params'];
    /** `confirm.failed` of somebody who is signed in already. */
    again?: boolean;
  },
) => {
  const { way, code, visit, person, again = false, params = {} } = failed;
  await store.transact((tx) =>
    recordAudit(tx, hash, {
      event: { type: again ? 'confirm.failed' : 'sign-in.failed', way, reason: code },
      by: again && person ? actorOf(person) : { type: 'nobody' },
      at: now(),
      ...(person ? { about: person.id } : {}),
      ...from(visit),
    }),
  );
  return rejected(code, params);
};
