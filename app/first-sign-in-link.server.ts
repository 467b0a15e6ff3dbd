import type { Store } from '../db/store.ts';
import { administrates } from './domain/rights/may.ts';
import { sayOnTerminal } from './messages/terminal.ts';
import type { UseCases } from './usecases/types.ts';

/** A new link for the first administrator, who is made at the very first start. */
export const firstSignInLink = async (
  store: Store,
  usecases: Pick<UseCases, 'createSignInLink'>,
  publicUrl: string,
): Promise<{ link: string; until: number }> => {
  const people = (await store.read.people()).filter((person) => person.deactivatedAt === null);
  const grants = await store.read.grants();
  const first = people
    .sort((a, b) => a.createdAt - b.createdAt)
    .find(({ id }) => administrates(grants.filter(({ personId }) => personId === id)));
  const { token, expiresAt } = await usecases.createSignInLink(
    first ? { id: first.id } : { name: sayOnTerminal('start.first-person'), administrator: true },
  );
  return { link: `${publicUrl}/sign-in/${token}`, until: expiresAt };
};
