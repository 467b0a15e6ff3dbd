import type { PasskeyRow } from '../../../db/store/credential.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { beginSession, notLetIn, renewSession } from './begin-session.ts';
import type { SignInPorts } from './parts.ts';
import { activeById, asPerson } from './person-of.ts';
import { ask, askStranger, takeQuestion } from './question.ts';
import type { Answered, SignInUseCases } from './types.ts';

export const askPasskey =
  (ports: SignInPorts): SignInUseCases['askPasskey'] =>
  async ({ address }) => {
    const { passkeys } = ports.identity;
    if (!passkeys.possible()) return rejected('passkey-impossible');
    const { options, challenge } = await passkeys.authentication();
    const asked = await askStranger(ports, 'passkey-sign-in', { challenge }, address);
    return asked.ok ? accepted({ options, ask: asked.value }) : asked;
  };

export const askPasskeyAgain =
  (ports: SignInPorts): SignInUseCases['askPasskeyAgain'] =>
  async (viewer) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    const { passkeys } = ports.identity;
    const mine = await ports.store.read.passkeysOf(me.value.id);
    if (!passkeys.possible() || mine.length === 0) return rejected('passkey-impossible');
    const { options, challenge } = await passkeys.authentication(mine);
    const payload = { challenge, person: me.value.id };
    return accepted({ options, ask: await ask(ports, 'passkey-confirm', payload) });
  };

const idOf = (response: unknown): string => {
  const id = (response as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id.slice(0, 1400) : '';
};

/**
 * The passkey that answered rightly. A counter that did not move on means that there are two of it;
 * authenticators that do not count say 0 for ever.
 */
const proven = async (
  { store, identity }: SignInPorts,
  response: unknown,
  challenge: string,
): Promise<Outcome<PasskeyRow & { counter: number }>> => {
  const passkey = await store.read.passkey(idOf(response));
  if (!passkey) return rejected('passkey-unknown');
  const proof = await identity.passkeys.verifyAuthentication(response, challenge, passkey);
  if (!proof) return rejected('passkey-wrong');
  const counts = proof.counter > 0 || passkey.counter > 0;
  if (counts && proof.counter <= passkey.counter) return rejected('passkey-copied');
  return accepted({ ...passkey, counter: proof.counter });
};

export const signInWithPasskey =
  (ports: SignInPorts): SignInUseCases['signInWithPasskey'] =>
  async ({ ask: secret, response }: Answered, visit) => {
    const asked = await takeQuestion(ports, 'passkey-sign-in', secret);
    const failed = { way: 'passkey', visit } as const;
    if (!asked) return notLetIn(ports, { ...failed, code: 'question-over' });
    const passkey = await proven(ports, response, String(asked.challenge));
    if (!passkey.ok) return notLetIn(ports, { ...failed, code: passkey.rejection.code });
    const { id, personId, counter } = passkey.value;
    const person = await activeById(ports.store.read, personId);
    if (!person) return notLetIn(ports, { ...failed, code: 'passkey-unknown' });
    return ports.store.transact(async (tx) => {
      await tx.usePasskey(id, counter, ports.now());
      return accepted(await beginSession(tx, ports, person, 'passkey', visit));
    });
  };

export const confirmWithPasskey =
  (ports: SignInPorts): SignInUseCases['confirmWithPasskey'] =>
  async (viewer, { ask: secret, response }, visit) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    const failed = { way: 'passkey', visit, person: me.value, again: true } as const;
    const asked = await takeQuestion(ports, 'passkey-confirm', secret);
    if (asked?.person !== me.value.id) return notLetIn(ports, { ...failed, code: 'question-over' });
    const passkey = await proven(ports, response, String(asked.challenge));
    if (!passkey.ok) return notLetIn(ports, { ...failed, code: passkey.rejection.code });
    if (passkey.value.personId !== me.value.id)
      return notLetIn(ports, { ...failed, code: 'passkey-unknown' });
    const begun = await ports.store.transact(async (tx) => {
      await tx.usePasskey(passkey.value.id, passkey.value.counter, ports.now());
      return renewSession(tx, ports, me.value, 'passkey', visit);
    });
    return begun ? accepted(begun) : notLetIn(ports, { ...failed, code: 'session-ended' });
  };
