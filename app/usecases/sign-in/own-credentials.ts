import type { Writer } from '../../../db/store.ts';
import type { AuditEvent } from '../../domain/audit/audit.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { passwordIsEnough } from '../../domain/sign-in/password-alone.ts';
import { mayBePassword } from '../../domain/sign-in/password-rules.ts';
import { recordAudit } from '../record-audit.ts';
import { limited } from '../text-limit.ts';
import type { SignedIn } from '../types.ts';
import { actorOf } from './begin-session.ts';
import { endOthers } from './end-others.ts';
import { pendingEmail } from './own-email.ts';
import type { SignInPorts } from './parts.ts';
import { passwordAloneOf } from './password-alone.ts';
import { activeById, asPerson, readEmail } from './person-of.ts';
import { ask, takeQuestion } from './question.ts';
import type { SignInUseCases } from './types.ts';
import { signInWays } from './ways.ts';

type Me = Extract<SignedIn, { type: 'person' }>;

const note = (tx: Writer, { hash, now }: SignInPorts, me: Me, event: AuditEvent) =>
  recordAudit(tx, hash, { event, by: actorOf(me), at: now(), about: me.id });

/** A name of its own for each, so that a lost one can be told from the others. */
export const passkeyName = (name: string): Outcome<string> => limited('passkey-name', name, 60);

export const readSignInMethods =
  (ports: SignInPorts): SignInUseCases['readSignInMethods'] =>
  async (viewer) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    const { read } = ports.store;
    const [person, password, passkeys, identities, ways, pending, rule, grants] = await Promise.all(
      [
        read.person(me.value.id),
        read.passwordOf(me.value.id),
        read.passkeysOf(me.value.id),
        read.oidcIdentitiesOf(me.value.id),
        signInWays(ports)(),
        pendingEmail(read, ports, me.value.id),
        passwordAloneOf(read),
        read.grantsOf(me.value.id),
      ],
    );
    return accepted({
      email: person?.email ?? null,
      pendingEmail: pending && { email: pending.email, until: pending.expiresAt },
      mayCheckEmail: ports.sendsEmail === true,
      passwordIsEnough: passwordIsEnough(rule, grants),
      passwordChangedAt: password?.changedAt ?? null,
      passkeys: passkeys.map(({ id, name, backedUp, createdAt, lastUsedAt }) => ({
        ...{ id, name, backedUp, createdAt, lastUsedAt },
      })),
      oidc: identities.map(({ issuer, lastUsedAt }) => ({ issuer, lastUsedAt })),
      ways,
      freshUntil: me.value.freshUntil,
    });
  };

export const setPassword =
  (ports: SignInPorts): SignInUseCases['setPassword'] =>
  async (viewer, { password, email }) => {
    const { store, identity, now } = ports;
    const me = asPerson(viewer);
    if (!me.ok) return me;
    const person = await activeById(store.read, me.value.id);
    if (!person) return rejected('session-ended');
    const address = person.email === null ? readEmail(email ?? '') : accepted(person.email);
    if (!address.ok) return address;
    const fit = mayBePassword(password, identity.passwords.isCommon, [person.name, address.value]);
    if (!fit.ok) return fit;
    const phc = await identity.passwords.hash(password);
    return store.transact(async (tx) => {
      const other = await tx.personByEmail(address.value);
      if (other && other.id !== person.id) return rejected('email-taken');
      if (person.email === null) await tx.updatePerson({ ...person, email: address.value });
      const before = await tx.passwordOf(person.id);
      await tx.putPassword({ personId: person.id, phc, changedAt: now() });
      await endOthers(tx, me.value);
      const type = before ? 'credential.changed' : 'credential.added';
      await note(tx, ports, me.value, { type, way: 'password' });
      return accepted(null);
    });
  };

export const askNewPasskey =
  (ports: SignInPorts): SignInUseCases['askNewPasskey'] =>
  async (viewer) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    const { read } = ports.store;
    const person = await activeById(read, me.value.id);
    if (!person || !ports.identity.passkeys.possible()) return rejected('passkey-impossible');
    const { options, challenge } = await ports.identity.passkeys.registration(
      person,
      await read.passkeysOf(person.id),
    );
    const payload = { challenge, person: person.id };
    return accepted({ options, ask: await ask(ports, 'passkey-new', payload) });
  };

export const addPasskey =
  (ports: SignInPorts): SignInUseCases['addPasskey'] =>
  async (viewer, { ask: secret, response }, wanted) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    const name = passkeyName(wanted);
    if (!name.ok) return name;
    const asked = await takeQuestion(ports, 'passkey-new', secret);
    if (asked?.person !== me.value.id) return rejected('question-over');
    const { passkeys } = ports.identity;
    const made = await passkeys.verifyRegistration(response, String(asked.challenge));
    if (!made) return rejected('passkey-wrong');
    return ports.store.transact(async (tx) => {
      if (await tx.passkey(made.id)) return rejected('passkey-known');
      const { id: personId } = me.value;
      const createdAt = ports.now();
      await tx.insertPasskey({ ...made, personId, name: name.value, createdAt, lastUsedAt: null });
      await note(tx, ports, me.value, {
        type: 'credential.added',
        way: 'passkey',
        name: name.value,
      });
      return accepted({ id: made.id });
    });
  };

export const renamePasskey =
  (ports: SignInPorts): SignInUseCases['renamePasskey'] =>
  async (viewer, id, wanted) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    const name = passkeyName(wanted);
    if (!name.ok) return name;
    return ports.store.transact(async (tx) => {
      const mine = await tx.passkey(id);
      if (mine?.personId !== me.value.id) return rejected('passkey-unknown');
      await tx.renamePasskey(id, name.value);
      await note(tx, ports, me.value, {
        ...{ type: 'credential.changed', way: 'passkey', name: name.value, was: mine.name },
      });
      return accepted(null);
    });
  };

export const signOutEverywhere =
  (ports: SignInPorts): SignInUseCases['signOutEverywhere'] =>
  async (viewer) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    return ports.store.transact(async (tx) => {
      const ended = await endOthers(tx, me.value);
      if (ended > 0)
        await note(tx, ports, me.value, {
          type: 'session.revoked',
          name: me.value.name,
          count: ended,
        });
      return accepted({ ended });
    });
  };
