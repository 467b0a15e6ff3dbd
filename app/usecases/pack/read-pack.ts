import { accepted, rejected } from '../../domain/outcome.ts';
import { actionsSection } from '../../domain/review/pack/actions.ts';
import { drillsSection } from '../../domain/review/pack/drills.ts';
import { gapsSection } from '../../domain/review/pack/gaps.ts';
import { ALIKE_DAYS, incidentsSection } from '../../domain/review/pack/incidents.ts';
import { providersSection } from '../../domain/review/pack/providers.ts';
import { runbooksSection } from '../../domain/review/pack/runbooks.ts';
import { providersOf } from '../../domain/review/pack/scope.ts';
import type { Pack } from '../../domain/review/pack.ts';
import type { Definitions } from '../definitions.ts';
import type { DrillUseCases } from '../drill/types.ts';
import type { LibraryRows } from '../library-rows.ts';
import { measured } from '../metrics/measured.ts';
import type { Ports } from '../ports.ts';
import { packedDrills, packedPlans } from './drill-facts.ts';
import { escalationOf } from './escalation-facts.ts';
import { packedGaps, packedIncidents, packedRunbooks } from './facts.ts';
import { packNotes } from './notes.ts';
import { scopedIncidents, scopedPlans } from './scoped.ts';
import type { PackUseCases } from './types.ts';

const DAY = 86_400_000;
/** Drills are drawn over a year, and an incident's like is sought in the half year before it. */
const BEFORE = Math.max(366, ALIKE_DAYS) * DAY;
const LONGEST = 3 * 366 * DAY;
const MOST_ACTIONS = 5_000;

export const readPack = (
  ports: Ports,
  definitions: Definitions,
  rows: LibraryRows,
  drills: DrillUseCases['listDrills'],
): PackUseCases['readPack'] => {
  const counted = measured(ports, definitions);
  const { store, now: clock } = ports;
  return async ({ scope, from, to, notes = [] }) => {
    if (from >= to || to - from > LONGEST) return rejected('pack-period-refused');
    const { read } = store;
    const now = clock();
    const plans = scopedPlans(ports, scope);
    const incidents = await scopedIncidents(
      read,
      definitions,
      scope,
      Math.min(from, to - BEFORE) - ALIKE_DAYS * DAY,
    );
    const known = new Set(incidents.map(({ incident }) => incident.id));
    const gaps = (await packedGaps(ports)).filter(
      ({ runbook }) => scope.type === 'all' || plans.has(runbook.id),
    );
    const items = (await read.actions({ limit: MOST_ACTIONS })).filter(
      ({ about, source }) =>
        scope.type === 'all' ||
        (about !== undefined && plans.has(about.runbook)) ||
        (source.type === 'incident' && known.has(source.id)),
    );
    const planned = (await drills()).filter(
      ({ runbook }) => scope.type === 'all' || plans.has(runbook.id),
    );
    const real = packedIncidents(incidents, await counted());
    const happened = incidentsSection(real, { from, to });
    const library = ports.library;
    const named = (id: string) => {
      const plan = library.get(id)?.plan;
      return { services: plan?.services ?? [], providers: plan ? providersOf(plan) : [] };
    };
    const { all, lineOf } = await rows();
    const lines = all.flatMap(({ id }) => lineOf(id) ?? []);
    const given = new Set(notes.map(({ id }) => id));
    const kept = (await packNotes(read)).filter(
      ({ id, at }) => at >= from && at < to && !given.has(id),
    );
    const pack: Pack = {
      ...{ schema: 1, scope, from, to, madeAt: now },
      actions: actionsSection(items, { from, to, now }),
      incidents: happened,
      runbooks: runbooksSection(
        packedRunbooks(ports, lines, plans, gaps),
        scope.type === 'all' ? library.broken().length : 0,
      ),
      drills: drillsSection(packedDrills(incidents), packedPlans(planned, { from, to }), {
        from,
        to,
      }),
      escalation: await escalationOf(ports, read, scope, { from, to, now, incidents, plans }),
      providers: providersSection({
        incidents: happened.rows.map(({ services, providers, times, met, state }) => ({
          ...{ services, providers, met, cancelled: state === 'cancelled' },
          recovery: times.mitigate ?? times.resolve,
        })),
        runbooks: [...plans.keys()].map(named),
        gaps: gaps
          .filter(({ status }) => status !== 'closed')
          .map(({ runbook }) => named(runbook.id)),
      }),
      gaps: gapsSection(gaps, { from, to }),
      notes: [...notes, ...kept],
    };
    return accepted(pack);
  };
};
