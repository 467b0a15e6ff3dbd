import type { Writer } from '../../../db/store.ts';

/** Ends every session of this person but the one that asks. */
export const endOthers = async (
  tx: Writer,
  me: { id: string; session: string },
): Promise<number> => {
  const others = (await tx.sessionsOf(me.id)).filter(({ id }) => id !== me.session);
  for (const { hash } of others) await tx.deleteSession(hash);
  return others.length;
};
