import type { Seconds } from '../../time.ts';
import { figure, type PackRow, type PackSection } from './section.ts';

/** A provider or service, with what of the period and the library speaks of it. */
export type PackDependence = PackRow & {
  type: 'provider' | 'service';
  incidents: number;
  /** Seconds until the effect was over, summed over the incidents where that is known. */
  effect: Seconds;
  missed: number;
  runbooks: number;
  openGaps: number;
};

type Named = { services: readonly string[]; providers: readonly string[] };

type Facts = {
  incidents: readonly (Named & {
    recovery: Seconds | null;
    met: boolean | null;
    cancelled: boolean;
  })[];
  runbooks: readonly Named[];
  gaps: readonly Named[];
};

/** What domain.md 1.8 and 2.3 (5 to 7) ask of providers and Bulkhead does not hold yet. */
const NOT_RECORDED = [
  'register',
  'contracts',
  'exit-plans',
  'provider-evidence',
  'availability',
  'model-shutdowns',
  'redundancy',
  'energy',
];

const queryOf = (type: PackDependence['type'], name: string): Record<string, string> =>
  type === 'service' ? { service: name } : { q: name };

/** Incidents, runbooks and gaps by provider and by service, most incidents first. */
export const providersSection = ({
  incidents,
  runbooks,
  gaps,
}: Facts): PackSection<PackDependence> => {
  const happened = incidents.filter(({ cancelled }) => !cancelled);
  const rowsOf = (type: PackDependence['type']): PackDependence[] => {
    const field = type === 'provider' ? 'providers' : 'services';
    const names = new Set([...happened, ...runbooks, ...gaps].flatMap((one) => one[field]));
    return [...names].map((name) => {
      const mine = happened.filter((one) => one[field].includes(name));
      return {
        key: `${type} ${name}`,
        source: { page: 'runbooks', query: queryOf(type, name) },
        type,
        incidents: mine.length,
        effect: mine.reduce((sum, { recovery }) => sum + (recovery ?? 0), 0),
        missed: mine.filter(({ met }) => met === false).length,
        runbooks: runbooks.filter((one) => one[field].includes(name)).length,
        openGaps: gaps.filter((one) => one[field].includes(name)).length,
      };
    });
  };
  const order = (a: PackDependence, b: PackDependence) =>
    b.incidents - a.incidents || b.runbooks - a.runbooks || (a.key < b.key ? -1 : 1);
  const rows = [...rowsOf('provider').sort(order), ...rowsOf('service').sort(order)];
  const of = (type: PackDependence['type']) => rows.filter((row) => row.type === type);
  const library = { page: 'runbooks' } as const;
  return {
    figures: [
      figure('providers', of('provider').length, library),
      figure('services', of('service').length, library),
      figure('providers-failed', of('provider').filter((row) => row.incidents > 0).length, {
        page: 'incidents',
      }),
      figure('services-failed', of('service').filter((row) => row.incidents > 0).length, {
        page: 'incidents',
      }),
      figure(
        'without-provider',
        happened.filter(({ providers }) => providers.length === 0).length,
        { page: 'incidents' },
      ),
    ],
    rows,
    notRecorded: [...NOT_RECORDED],
  };
};
