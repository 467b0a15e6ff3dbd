import { metricsOf } from '../../app/domain/metrics/measure.ts';
import { rejected } from '../../app/domain/outcome.ts';
import type { ActionUseCases } from '../../app/usecases/action/types.ts';
import type { MetricsUseCases } from '../../app/usecases/metrics/types.ts';
import type { RetrospectiveUseCases } from '../../app/usecases/retrospective/types.ts';

const noAction = async () => rejected('action-not-found');

/** Nothing was written, is to be done or was measured, for pages that are not about it. */
export const fakeRetrospective: RetrospectiveUseCases & ActionUseCases & MetricsUseCases = {
  readRetrospective: async () => rejected('retrospective-not-found', { state: 'active' }),
  sendRetrospective: async () => rejected('retrospective-not-found', { state: 'active' }),
  listRetrospectives: async () => [],
  addAction: noAction,
  changeAction: noAction,
  readAction: noAction,
  listActions: async () => [],
  listActionOwners: async () => [],
  readMetrics: async (filter, by) => ({
    ...metricsOf([], filter, by, () => ''),
    ...{ filter, by, choices: { services: [], runbooks: [] }, otherKind: 0, now: Date.now() },
  }),
  exportMetrics: async () => [],
};
