import type { Writer } from '../../../db/store.ts';
import type { AuditEvent } from '../../domain/audit/audit.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { recordAudit } from '../record-audit.ts';
import type { SignedIn } from '../types.ts';
import { actorOf } from './begin-session.ts';
import { endOthers } from './end-others.ts';
import type { SignInPorts } from './parts.ts';
import { passwordAloneOf } from './password-alone.ts';
import { asPerson } from './person-of.ts';
import type { SignInUseCases } from './types.ts';
import { type OwnWay, waysOf } from './ways-of.ts';

type Me = Extract<SignedIn, { type: 'person' }>;

/**
 * Takes a way to sign in away when another one stays, and ends all other sessions: whoever came in by
 * it does not stay in by it.
 */
const removeWay = async (
  ports: SignInPorts,
  viewer: SignedIn,
  isIt: (way: OwnWay) => boolean,
  take: (tx: Writer, me: Me) => Promise<Outcome<AuditEvent>>,
): Promise<Outcome<null>> => {
  const me = asPerson(viewer);
  if (!me.ok) return me;
  return ports.store.transact(async (tx) => {
    const ways = await waysOf(tx, ports, me.value.id, await passwordAloneOf(tx));
    const last = ways.length > 0 && ways.every(isIt);
    const taken = last ? rejected('last-way-in') : await take(tx, me.value);
    if (!taken.ok) return taken;
    await endOthers(tx, me.value);
    const about = { by: actorOf(me.value), at: ports.now(), about: me.value.id };
    await recordAudit(tx, ports.hash, { event: taken.value, ...about });
    return accepted(null);
  });
};

export const removePassword =
  (ports: SignInPorts): SignInUseCases['removePassword'] =>
  (viewer) =>
    removeWay(
      ports,
      viewer,
      ({ way }) => way === 'password',
      async (tx, { id }) => {
        if (!(await tx.passwordOf(id))) return rejected('password-none');
        await tx.deletePassword(id);
        return accepted({ type: 'credential.removed', way: 'password' });
      },
    );

export const removePasskey =
  (ports: SignInPorts): SignInUseCases['removePasskey'] =>
  (viewer, passkey) =>
    removeWay(
      ports,
      viewer,
      (one) => one.way === 'passkey' && one.id === passkey,
      async (tx, { id }) => {
        const mine = await tx.passkey(passkey);
        if (mine?.personId !== id) return rejected('passkey-unknown');
        await tx.deletePasskey(passkey);
        return accepted({ type: 'credential.removed', way: 'passkey', name: mine.name });
      },
    );

export const disconnectOidc =
  (ports: SignInPorts): SignInUseCases['disconnectOidc'] =>
  (viewer) =>
    removeWay(
      ports,
      viewer,
      ({ way }) => way === 'oidc',
      async (tx, { id }) => {
        const linked = await tx.oidcIdentitiesOf(id);
        if (linked.length === 0) return rejected('oidc-not-connected');
        for (const { issuer, subject } of linked) await tx.deleteOidcIdentity(issuer, subject);
        return accepted({ type: 'credential.removed', way: 'oidc' });
      },
    );
