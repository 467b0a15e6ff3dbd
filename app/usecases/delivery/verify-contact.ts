import type { ContactPointRow } from '../../../db/store/people.ts';
import type { Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { changePerson } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import type { SignedIn, UseCases } from '../types.ts';
import { askSend } from './ask-send.ts';
import { newCode, sealCode } from './contact-code.ts';

const GOOD_FOR = 15 * 60_000;
const TRIES = 5;
const AGAIN_AFTER = 60_000;

const fingerprintOf = ({ secrets }: Pick<Ports, 'secrets'>, contact: string, code: string) =>
  secrets.fingerprint(`contact-check ${contact} ${code}`);

export const ownContact = async (
  tx: Writer,
  me: SignedIn,
  id: string,
): Promise<Outcome<ContactPointRow>> => {
  const point = await tx.contactPoint(id);
  return point && point.personId === me.id ? accepted(point) : rejected('contact-not-found');
};

/** At most one a minute: what is written to may belong to somebody else. */
export const sendContactCode =
  (ports: Ports): UseCases['sendContactCode'] =>
  (me, id) =>
    changePerson(ports, me, me.id, async (tx, _person, _tell, at) => {
      const point = await ownContact(tx, me, id);
      if (!point.ok) return point;
      if (point.value.verifiedAt !== null) return rejected('contact-already-verified');
      const before = await tx.contactCheck(id);
      if (before && at - before.sentAt < AGAIN_AFTER)
        return rejected('code-sent-lately', {
          seconds: Math.ceil((before.sentAt + AGAIN_AFTER - at) / 1000),
        });
      const code = newCode(ports);
      await tx.putContactCheck({
        ...{ contactId: id, fingerprint: fingerprintOf(ports, id, code) },
        ...{ triesLeft: TRIES, sentAt: at, expiresAt: at + GOOD_FOR },
      });
      const effect = {
        key: `contact-check:${id}:${at}`,
        to: { type: 'contact', person: me.id, contact: id },
        message: { type: 'contact-check', code: sealCode(ports, code) },
        within: GOOD_FOR / 1000,
      } as const;
      await askSend(tx, effect, at);
      return accepted(null);
    });

export const verifyContact =
  (ports: Ports): UseCases['verifyContact'] =>
  (me, id, typed) =>
    changePerson(ports, me, me.id, async (tx, { name }, tell, at: Instant) => {
      const point = await ownContact(tx, me, id);
      if (!point.ok) return point;
      const check = await tx.contactCheck(id);
      if (!check || check.expiresAt <= at) return rejected('code-expired');
      if (check.triesLeft <= 0) return rejected('code-tries-spent');
      const code = typed.replace(/\D/g, '');
      if (fingerprintOf(ports, id, code) !== check.fingerprint) {
        await tx.putContactCheck({ ...check, triesLeft: check.triesLeft - 1 });
        return rejected('code-wrong', { left: check.triesLeft - 1 });
      }
      await tx.deleteContactCheck(id);
      await tx.verifyContactPoint(id, at);
      const { kind, address } = point.value;
      await tell({ type: 'contact.verified', name, kind, address });
      return accepted(null);
    });

/** Through the outbox, as a page would go. */
export const testContact =
  (ports: Ports): UseCases['testContact'] =>
  (me, id) =>
    changePerson(ports, me, me.id, async (tx, _person, _tell, at) => {
      const point = await ownContact(tx, me, id);
      if (!point.ok) return point;
      if (point.value.verifiedAt === null) return rejected('contact-unverified');
      const effect = {
        key: `contact-test:${id}:${Math.floor(at / 30_000)}`,
        to: { type: 'contact', person: me.id, contact: id },
        message: { type: 'contact-test' },
        within: 300,
      } as const;
      return (await askSend(tx, effect, at)) ? accepted(null) : rejected('test-sent-lately');
    });
