import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

export const viewerOfSession =
  ({ store: { read }, hash, now }: Ports): UseCases['viewerOfSession'] =>
  async (secret) => {
    const session = await read.session(hash(secret));
    if (!session || session.expiresAt <= now()) return null;
    const person = await read.person(session.personId);
    return person ? { type: 'person', id: person.id, name: person.name } : null;
  };
