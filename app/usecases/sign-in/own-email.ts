import type { Reader, Writer } from '../../../db/store.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { askSend } from '../delivery/ask-send.ts';
import { newCode, sealCode } from '../delivery/contact-code.ts';
import { changePerson } from '../people/change-person.ts';
import { putEmail } from '../people/put-email.ts';
import type { SignInPorts } from './parts.ts';
import { asPerson, readEmail } from './person-of.ts';
import type { SignInUseCases } from './types.ts';

const GOOD_FOR = 15 * 60_000;
const TRIES = 5;
const AGAIN_AFTER = 60_000;
const KIND = 'email-change';

type Asked = { email: string; fingerprint: string; triesLeft: number; sentAt: Instant };
type Pending = Asked & { expiresAt: Instant };
type Where = Pick<SignInPorts, 'hash' | 'now'>;

/** One for each person: a new question takes the place of the one before. */
const placeOf = ({ hash }: Where, person: string) => hash(`${KIND} ${person}`);

const fingerprintOf = ({ secrets }: SignInPorts, person: string, email: string, code: string) =>
  secrets.fingerprint(`${KIND} ${person} ${email} ${code}`);

/** An address that a code was sent to and that is not shown to be reached yet. */
export const pendingEmail = async (
  read: Reader,
  where: Where,
  person: string,
): Promise<Pending | null> => {
  const row = await read.challenge(placeOf(where, person));
  if (!row || row.expiresAt <= where.now()) return null;
  return { ...(JSON.parse(row.payload) as Asked), expiresAt: row.expiresAt };
};

const keep = async (
  tx: Writer,
  where: Where,
  person: string,
  { expiresAt, ...asked }: Pending,
): Promise<void> => {
  const hash = placeOf(where, person);
  await tx.deleteChallenge(hash);
  await tx.insertChallenge({ hash, kind: KIND, payload: JSON.stringify(asked), expiresAt });
};

/** At most one code a minute: what is written to may belong to somebody else. */
export const askNewEmail =
  (ports: SignInPorts): SignInUseCases['askNewEmail'] =>
  async (viewer, wanted) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    if (!ports.sendsEmail) return rejected('email-no-mail');
    const email = readEmail(wanted);
    if (!email.ok) return email;
    return changePerson(ports, me.value, me.value.id, async (tx, person, _tell, at) => {
      if (person.email === email.value) return rejected('email-same');
      if (await tx.personByEmail(email.value)) return rejected('email-taken');
      const before = await pendingEmail(tx, ports, person.id);
      if (before && at - before.sentAt < AGAIN_AFTER)
        return rejected('code-sent-lately', {
          seconds: Math.ceil((before.sentAt + AGAIN_AFTER - at) / 1000),
        });
      const code = newCode(ports);
      const fingerprint = fingerprintOf(ports, person.id, email.value, code);
      const asked = { email: email.value, fingerprint, triesLeft: TRIES, sentAt: at };
      await keep(tx, ports, person.id, { ...asked, expiresAt: at + GOOD_FOR });
      const effect = {
        key: `email-change:${person.id}:${at}`,
        to: { type: 'address', person: person.id, address: email.value },
        message: { type: 'contact-check', code: sealCode(ports, code) },
        within: GOOD_FOR / 1000,
      } as const;
      await askSend(tx, effect, at);
      return accepted(null);
    });
  };

export const confirmNewEmail =
  (ports: SignInPorts): SignInUseCases['confirmNewEmail'] =>
  async (viewer, typed) => {
    const me = asPerson(viewer);
    if (!me.ok) return me;
    return changePerson(ports, me.value, me.value.id, async (tx, person, tell, at) => {
      const pending = await pendingEmail(tx, ports, person.id);
      if (!pending) return rejected('code-expired');
      if (pending.triesLeft <= 0) return rejected('code-tries-spent');
      const { email, fingerprint, triesLeft } = pending;
      const code = typed.replace(/\D/g, '');
      if (fingerprintOf(ports, person.id, email, code) !== fingerprint) {
        await keep(tx, ports, person.id, { ...pending, triesLeft: triesLeft - 1 });
        return rejected('code-wrong', { left: triesLeft - 1 });
      }
      await tx.deleteChallenge(placeOf(ports, person.id));
      return putEmail({ tx, tell, at, sendsEmail: true }, person, email);
    });
  };
