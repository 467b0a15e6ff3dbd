import { rejected } from '../../app/domain/outcome.ts';
import { USUAL_CADENCE } from '../../app/domain/update/update.ts';
import type { UseCases } from '../../app/usecases/types.ts';
import type { UpdateUseCases } from '../../app/usecases/update/types.ts';

/** Nobody has said anything of any incident, and nobody reads along. */
export const fakeUpdates: Pick<UseCases, keyof UpdateUseCases> = {
  readUpdateDesk: async () => ({ ok: true, value: { drafts: [], links: [] } }),
  saveUpdateDraft: async () => ({ ok: true, value: null }),
  createStakeholderLink: async () => ({ ok: true, value: { id: 'l1', secret: 's' } }),
  revokeStakeholderLink: async () => rejected('stakeholder-link-not-found'),
  readStakeholderPage: async () => rejected('stakeholder-link-not-found'),
  readUpdateSettings: async () => ({ templates: {}, cadence: USUAL_CADENCE }),
  setUpdateTemplate: async () => ({ ok: true, value: null }),
  setUpdateCadence: async () => ({ ok: true, value: null }),
  readDrillReport: async () => rejected('drill-report-not-found'),
};
