import type { Reader } from '../../../db/store.ts';
import { administrates } from '../../domain/rights/may.ts';

/** Whether nobody but this person could administrate: then they cannot go, nor lose the role. */
export const isLastAdministrator = async (read: Reader, person: string): Promise<boolean> => {
  if (!administrates(await read.grantsOf(person))) return false;
  const [people, grants] = [await read.people(), await read.grants()];
  return !people.some(
    ({ id, deactivatedAt }) =>
      id !== person &&
      deactivatedAt === null &&
      administrates(grants.filter(({ personId }) => personId === id)),
  );
};
