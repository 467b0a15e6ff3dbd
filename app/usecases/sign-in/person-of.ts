import type { PersonRow, Reader } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { SignedIn } from '../types.ts';

/** Addresses are compared as they are stored: in lower case. */
export const plainEmail = (email: string): string => email.trim().toLowerCase();

/** An address that mail could go to; no more is asked of it. */
export const readEmail = (text: string): Outcome<string> => {
  const email = plainEmail(text);
  const [local = '', domain = '', ...more] = email.split('@');
  const plain = /^[^\s"<>(),;:\\]{1,64}$/.test(local) && /^[a-z0-9.-]{1,190}$/.test(domain);
  return plain && more.length === 0 ? accepted(email) : rejected('email-wrong');
};

/** Somebody who may come in. */
export const activeByEmail = async (read: Reader, email: string): Promise<PersonRow | null> => {
  const person = await read.personByEmail(plainEmail(email));
  return person && person.deactivatedAt === null ? person : null;
};

export const activeById = async (read: Reader, id: string): Promise<PersonRow | null> => {
  const person = await read.person(id);
  return person && person.deactivatedAt === null ? person : null;
};

/** By address, or by the name when only one has it. */
export const activeByWord = async (read: Reader, word: string): Promise<PersonRow | null> => {
  const byEmail = await activeByEmail(read, word);
  if (byEmail) return byEmail;
  const wanted = word.trim().toLowerCase();
  const named = (await read.people()).filter(
    ({ name, deactivatedAt }) => deactivatedAt === null && name.toLowerCase() === wanted,
  );
  return named.length === 1 ? (named[0] ?? null) : null;
};

/** What is done with one's own credentials is done by people. */
export const asPerson = (me: SignedIn | null): Outcome<Extract<SignedIn, { type: 'person' }>> =>
  me?.type === 'person'
    ? accepted(me)
    : rejected(me ? 'not-for-tokens' : 'sign-in-needed', { act: 'credential.change' });
