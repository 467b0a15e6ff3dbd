import type { PersonRow, Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { passwordIsEnough } from '../../domain/sign-in/password-alone.ts';
import { mayBePassword } from '../../domain/sign-in/password-rules.ts';
import { recordAudit } from '../record-audit.ts';
import { personName } from '../text-limit.ts';
import { actorOf, beginSession } from './begin-session.ts';
import { openInvitation } from './invitations.ts';
import type { SignInPorts } from './parts.ts';
import { passwordAloneOf } from './password-alone.ts';
import { ask, takeQuestion } from './question.ts';
import type { Answered, SignInUseCases } from './types.ts';

export const askInvitedPasskey =
  (ports: SignInPorts): SignInUseCases['askInvitedPasskey'] =>
  async (token, wanted) => {
    const { store, hash, now, newId, identity } = ports;
    const name = personName(wanted);
    if (!name.ok) return name;
    const found = await openInvitation(store.read, hash(token), now());
    if (!found.ok) return found;
    if (!identity.passkeys.possible()) return rejected('passkey-impossible');
    const person = newId();
    const { email, id } = found.value;
    const about = { id: person, name: name.value, email };
    const { options, challenge } = await identity.passkeys.registration(about, []);
    const payload = { challenge, person, invitation: id };
    return accepted({ options, ask: await ask(ports, 'passkey-invited', payload) });
  };

type Credential = { person: string; keep: (tx: Writer) => Promise<void>; way: string };

const withPassword = async (
  { identity, newId, now }: SignInPorts,
  password: string,
  own: string[],
): Promise<Outcome<Credential>> => {
  const fit = mayBePassword(password, identity.passwords.isCommon, own);
  if (!fit.ok) return fit;
  const phc = await identity.passwords.hash(password);
  const person = newId();
  return accepted({
    person,
    way: 'password',
    keep: (tx) => tx.putPassword({ personId: person, phc, changedAt: now() }),
  });
};

const withPasskey = async (
  ports: SignInPorts,
  { ask: secret, response }: Answered,
  invitation: string,
): Promise<Outcome<Credential>> => {
  const asked = await takeQuestion(ports, 'passkey-invited', secret);
  if (asked?.invitation !== invitation) return rejected('question-over');
  const { passkeys } = ports.identity;
  const made = await passkeys.verifyRegistration(response, String(asked.challenge));
  if (!made) return rejected('passkey-wrong');
  if (await ports.store.read.passkey(made.id)) return rejected('passkey-known');
  const person = String(asked.person);
  const row = { ...made, personId: person, name: 'Passkey', lastUsedAt: null };
  return accepted({
    person,
    way: 'passkey',
    keep: (tx) => tx.insertPasskey({ ...row, createdAt: ports.now() }),
  });
};

export const acceptInvitation =
  (ports: SignInPorts): SignInUseCases['acceptInvitation'] =>
  async (token, chosen, visit) => {
    const { store, hash, now } = ports;
    const hashed = hash(token);
    const name = personName(chosen.name);
    if (!name.ok) return name;
    const found = await openInvitation(store.read, hashed, now());
    if (!found.ok) return found;
    const { id, email, grants } = found.value;
    const enough = passwordIsEnough(await passwordAloneOf(store.read), grants);
    if ('password' in chosen && !enough) return rejected('password-not-enough-to-join');
    const credential =
      'password' in chosen
        ? await withPassword(ports, chosen.password, [name.value, email])
        : await withPasskey(ports, chosen.passkey, id);
    if (!credential.ok) return credential;
    return store.transact(async (tx) => {
      const at = now();
      // Once more, alone: two may have opened it at once.
      const still = await openInvitation(tx, hashed, at);
      if (!still.ok) return still;
      if (await tx.personByEmail(email)) return rejected('email-taken');
      const person: PersonRow = {
        ...{ id: credential.value.person, name: name.value, email, createdAt: at },
        ...{ zone: null, language: null, deactivatedAt: null },
      };
      await tx.insertPerson(person);
      await tx.replaceGrants(person.id, still.value.grants);
      await tx.spendInvitation(id, person.id, at);
      await credential.value.keep(tx);
      const { way } = credential.value;
      await recordAudit(tx, hash, {
        event: { type: 'invitation.accepted', email, way },
        by: actorOf(person),
        at,
        about: person.id,
      });
      return accepted(await beginSession(tx, ports, person, 'invitation', visit));
    });
  };
