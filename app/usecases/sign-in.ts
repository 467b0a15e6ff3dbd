import { accepted } from '../domain/outcome.ts';
import { newSession } from './new-session.ts';
import type { Ports } from './ports.ts';
import { recordAudit } from './record-audit.ts';
import { rememberDevice } from './sign-in/question.ts';
import { usableLink } from './sign-in-link.ts';
import { personName } from './text-limit.ts';
import type { UseCases } from './types.ts';

const SESSION = 30 * 24 * 60 * 60 * 1000;

/** Uses a link up and begins a session; the person may say their name on the way. */
export const signIn =
  ({ store, hash, now, newId, newSecret }: Ports): UseCases['signIn'] =>
  async (token, name, seen = {}) => {
    const named = name === undefined ? null : personName(name);
    if (named && !named.ok) return named;
    return store.transact(async (tx) => {
      const at = now();
      const link = await usableLink(tx, hash(token), at);
      if (!link.ok) return link;
      const { personId } = link.value;
      await tx.spendSignInLink(link.value.hash, at);
      if (named) await tx.renamePerson(personId, named.value);
      // One that the browser brought along ends: nobody who planted it shares the new one.
      if (seen.session) await tx.deleteSession(hash(seen.session));
      const session = newSecret();
      const expiresAt = at + SESSION;
      await tx.insertSession(
        newSession(
          { hash: hash(session), id: newId(), personId, at, expiresAt, way: 'link' },
          seen,
        ),
      );
      const person = await tx.person(personId);
      const by = { type: 'person', id: personId, name: person?.name ?? '' } as const;
      const event = { type: 'sign-in.succeeded', way: 'link' } as const;
      await recordAudit(tx, hash, {
        event,
        by,
        at,
        about: personId,
        ...(seen.from && { from: seen.from }),
      });
      const device = await rememberDevice(tx, { hash, newSecret }, personId, at, seen.device);
      return accepted({ session, expiresAt, device });
    });
  };
