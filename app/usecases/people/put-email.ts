import type { PersonRow } from '../../../db/store/people.ts';
import type { Writer } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { askSend } from '../delivery/ask-send.ts';
import type { Told } from './change-person.ts';

const A_DAY = 24 * 60 * 60;

/** Gives a person another address, and tells the one before: whoever reads there hears of a theft. */
export const putEmail = async (
  { tx, tell, at, sendsEmail }: { tx: Writer; tell: Told; at: Instant; sendsEmail: boolean },
  person: PersonRow,
  email: string,
): Promise<Outcome<null>> => {
  const { id, name, email: before } = person;
  if (before === email) return rejected('email-same');
  if (await tx.personByEmail(email)) return rejected('email-taken');
  await tx.updatePerson({ ...person, email });
  await tell({ type: 'person.e-mail', name, before: before ?? '', after: email });
  if (before !== null && sendsEmail)
    await askSend(
      tx,
      {
        key: `email-changed:${id}:${at}`,
        to: { type: 'address', person: id, address: before },
        message: { type: 'email-changed', name },
        within: A_DAY,
      },
      at,
    );
  return accepted(null);
};
