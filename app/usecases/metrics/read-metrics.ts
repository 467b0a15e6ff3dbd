import { isoOf } from '../../domain/iso.ts';
import { fits, metricsOf } from '../../domain/metrics/measure.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import { measured } from './measured.ts';
import type { MetricsUseCases } from './types.ts';

/** Months are those of UTC. */
const monthOf = (at: number): string => isoOf(at).slice(0, 7);

export const buildMetrics = (ports: Ports, definitions: Definitions): MetricsUseCases => {
  const all = measured(ports, definitions);
  const { library, now } = ports;
  const titled = (id: string) => ({ id, title: library.get(id)?.plan.title ?? id });
  return {
    readMetrics: async (filter, by) => {
      const seen = await all();
      const ofKind = seen.filter(({ kind }) => kind === filter.kind);
      const names = (pick: 'services' | 'runbooks') =>
        [...new Set(ofKind.flatMap((one) => one[pick]))].sort();
      return {
        ...metricsOf(seen, filter, by, monthOf),
        ...{ filter, by, now: now() },
        choices: { services: names('services'), runbooks: names('runbooks').map(titled) },
        otherKind: seen.length - ofKind.length,
      };
    },
    exportMetrics: async (filter) => (await all()).filter((one) => fits(one, filter)),
  };
};
