import type { Reader } from '../../../db/store.ts';
import { type Cadence, USUAL_CADENCE } from '../../domain/update/update.ts';

export const CADENCE = 'update.cadence';

/** How often an update is owed, as it was set, else as usual. */
export const cadenceOf = async (read: Reader): Promise<Cadence> => {
  const row = await read.setting(CADENCE);
  return row ? (JSON.parse(row.value) as Cadence) : USUAL_CADENCE;
};
