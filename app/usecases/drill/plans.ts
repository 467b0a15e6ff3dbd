import type { Reader } from '../../../db/store.ts';
import { dayOf } from '../../domain/day.ts';
import { type DrillBegun, drillStateOf, type PlannedDrill } from '../../domain/drill/planned.ts';
import { evidenceFindings } from '../../domain/evidence/findings.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { KeptEstate } from '../evidence/estate.ts';
import { listFreshness } from '../evidence/read-evidence.ts';
import { listGaps } from '../gap/list-gaps.ts';
import type { Ports } from '../ports.ts';
import type { DrillUseCases, PlannedDrillView } from './types.ts';

const MOST = 1_000;

const begunOf = async (
  read: Reader,
  estate: KeptEstate,
  { incident: id, runbook }: PlannedDrill,
): Promise<DrillBegun | undefined> => {
  const row = id === undefined ? null : await read.incident(id);
  if (!row) return undefined;
  const { number, title, state } = row;
  const shown = (await estate()).of(runbook.id)?.evidence ?? [];
  const evidence = shown.find(
    (one): one is NonNullable<DrillBegun['evidence']> =>
      one.kind === 'drilled' && one.incident.id === row.id,
  );
  return { incident: { id: row.id, number, title, state }, ...(evidence && { evidence }) };
};

/** A plan as it stands now: the calendar's word, and what the log shows of the drill. */
export const viewDrill = async (
  { store: { read }, now }: Pick<Ports, 'store' | 'now'>,
  estate: KeptEstate,
  drill: PlannedDrill,
): Promise<PlannedDrillView> => {
  const begun = await begunOf(read, estate, drill);
  const { evidence } = begun ?? {};
  return {
    ...drill,
    state: drillStateOf(drill, begun, now()),
    late: evidence !== undefined && dayOf(evidence.at) > drill.on,
    ...(begun && { begun }),
  };
};

export const listDrills =
  (ports: Ports, estate: KeptEstate): DrillUseCases['listDrills'] =>
  async ({ state, ...filter } = {}) => {
    const rows = await ports.store.read.plannedDrills({ ...filter, limit: MOST });
    const all = await Promise.all(rows.map((row) => viewDrill(ports, estate, row)));
    return state === undefined ? all : all.filter((one) => one.state === state);
  };

export const readDrill =
  (ports: Ports, estate: KeptEstate): DrillUseCases['readDrill'] =>
  async (id) => {
    const row = await ports.store.read.plannedDrill(id);
    return row ? accepted(await viewDrill(ports, estate, row)) : rejected('drill-not-found');
  };

export const listEvidenceFindings = (
  ports: Ports,
  estate: KeptEstate,
): DrillUseCases['listEvidenceFindings'] => {
  const [lines, drills, gaps] = [
    listFreshness(ports, estate),
    listDrills(ports, estate),
    listGaps(ports, estate),
  ];
  return async () =>
    evidenceFindings({
      lines: await lines(),
      drills: await drills(),
      gaps: await gaps({ status: 'open', overdue: true, limit: 500 }),
      dayOf,
    });
};
