import type { Ports } from './ports.ts';
import { recordAudit } from './record-audit.ts';
import type { UseCases } from './types.ts';

export const signOut =
  ({ store, hash, now }: Ports): UseCases['signOut'] =>
  (secret, seen = {}) =>
    store.transact(async (tx) => {
      const session = await tx.session(hash(secret));
      const person = session && (await tx.person(session.personId));
      if (!session || !person) return;
      await tx.deleteSession(session.hash);
      await recordAudit(tx, hash, {
        event: { type: 'sign-out' },
        by: { type: 'person', id: person.id, name: person.name },
        at: now(),
        ...(seen.from && { from: seen.from }),
        about: person.id,
      });
    });
