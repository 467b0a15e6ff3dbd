import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { personView } from './person-view.ts';
import { tokenView } from './token-view.ts';

/** Somebody's own person, sessions and tokens. A token has no profile. */
export const readProfile =
  ({ store: { read } }: Ports): UseCases['readProfile'] =>
  async (me) => {
    const person = me.type === 'person' ? await read.person(me.id) : null;
    if (!person) return rejected('person-not-found');
    const [contacts, sessions, tokens] = await Promise.all([
      read.contactPointsOf(person.id),
      read.sessionsOf(person.id),
      read.tokens(),
    ]);
    return accepted({
      ...(await personView(read, person)),
      contacts: contacts.map(({ personId: _person, createdAt: _at, ...contact }) => contact),
      sessions: sessions.map(
        ({ hash: _hash, personId: _person, reauthenticatedAt: _seen, ...session }) => session,
      ),
      tokens: tokens
        .filter(({ ownerId }) => ownerId === person.id)
        .map((token) => tokenView(token, [person])),
    });
  };
