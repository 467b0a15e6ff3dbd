import { rejected } from '../../app/domain/outcome.ts';
import type { PackUseCases } from '../../app/usecases/pack/types.ts';

/** No pack, for pages that are not about reviews. */
export const fakePack: PackUseCases = {
  readPack: async () => rejected('pack-period-refused'),
  readInvitation: async () => rejected('review-not-found'),
  readCoverage: async () => ({ schema: 1, madeAt: 0, from: 0, rows: [] }),
  addPackNote: async () => rejected('pack-note-empty'),
  exportReview: async () => rejected('review-not-found'),
};
