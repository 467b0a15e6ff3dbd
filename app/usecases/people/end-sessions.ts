import type { Writer } from '../../../db/store.ts';

/** Ends every session of a person; returns how many there were. */
export const endSessions = async (tx: Writer, person: string): Promise<number> => {
  const sessions = await tx.sessionsOf(person);
  for (const { hash } of sessions) await tx.deleteSession(hash);
  return sessions.length;
};
