import { FRESH_FOR } from '../domain/rights/may.ts';
import { noteBeside } from './note-beside.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const MINUTE = 60 * 1000;
/** On call comes round every few weeks, and must not begin with signing in; a lost device does end. */
const IDLE = 14 * 24 * 60 * MINUTE;

/** Who a session speaks for; nobody once it ended or the person is deactivated. */
export const viewerOfSession = ({ store, hash, now }: Ports): UseCases['viewerOfSession'] => {
  const note = noteBeside(store);
  return async (secret) => {
    const { read } = store;
    const session = await read.session(hash(secret));
    const at = now();
    if (!session || session.expiresAt <= at) return null;
    if (at - session.lastSeenAt >= IDLE) return null;
    const person = await read.person(session.personId);
    if (!person || person.deactivatedAt !== null) return null;
    if (at - session.lastSeenAt >= MINUTE)
      note(session.hash, (tx) => tx.touchSession(session.hash, at));
    return {
      type: 'person',
      id: person.id,
      name: person.name,
      grants: await read.grantsOf(person.id),
      session: session.id,
      freshUntil: session.reauthenticatedAt + FRESH_FOR * 1000,
    };
  };
};
