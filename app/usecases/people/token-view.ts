import type { PersonRow, TokenRow } from '../../../db/store/people.ts';
import type { TokenView } from '../people.types.ts';

/** A token as it may be shown: nothing of it that would open a door. */
export const tokenView = (token: TokenRow, people: readonly PersonRow[]): TokenView => {
  const { hash: _hash, ownerId, ...rest } = token;
  const owner = people.find(({ id }) => id === ownerId);
  return { ...rest, owner: owner ? { id: owner.id, name: owner.name } : null };
};
