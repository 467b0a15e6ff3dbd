import { accepted, rejected } from '../domain/outcome.ts';
import type { Ports } from './ports.ts';
import { usableLink } from './sign-in-link.ts';
import type { UseCases } from './types.ts';

/** Whose link it is, without using it up: mail programs and previews open links too. */
export const peekSignInLink =
  ({ store, hash, now }: Ports): UseCases['peekSignInLink'] =>
  async (token) => {
    const link = await usableLink(store.read, hash(token), now());
    if (!link.ok) return link;
    const person = await store.read.person(link.value.personId);
    return person ? accepted({ name: person.name }) : rejected('sign-in-link-unknown');
  };
