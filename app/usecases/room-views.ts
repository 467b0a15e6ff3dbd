import type { IncidentRows } from '../../db/store.ts';
import type { LogEntry } from '../domain/engine/types.ts';
import { escalationRunOf, escalationStateOf } from '../domain/escalation/definition.ts';
import { pageView } from '../domain/escalation/page-view.ts';
import { incidentRunOf } from '../domain/incident/definition.ts';
import { roomView } from '../domain/incident/room-view.ts';
import type { RoomView } from '../domain/incident/room-view.types.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import { runOfStored } from '../domain/walkthrough/definition.ts';
import type { WalkthroughRun } from '../domain/walkthrough/run.ts';
import { sealedName } from '../domain/walkthrough/sealed.ts';
import type { Definitions } from './definitions.ts';
import type { Ports } from './ports.ts';

/** So many rooms are kept as they were last drawn. */
const MOST = 200;

type Kept = { headHash: string; view: RoomView };

/**
 * The room as data. It changes only when its log grows, so one that was read before is handed out
 * again with the time of now, until then. What is handed out is shared: nobody may change it.
 */
export const roomViews = ({ store: { read }, now, secrets }: Ports, definitions: Definitions) => {
  const kept = new Map<string, Kept>();

  /** The secrets that this viewer recorded, by the name they are kept under. */
  const openInto = async (
    opened: Map<string, string | null>,
    values: WalkthroughRun['values'],
    viewer: string,
  ) => {
    for (const { value, secret, mark } of Object.values(values)) {
      const name = secret ? sealedName(value) : null;
      if (name === null || mark.by.type === 'clock' || mark.by.id !== viewer) continue;
      const kept = await read.secret(name);
      opened.set(name, kept && secrets.open(name, kept));
    }
  };

  const fresh = async (rows: IncidentRows, viewer?: { id: string }): Promise<RoomView> => {
    const { incident, processes, timers, log, cursor } = rows;
    const own = processes.find(({ kind }) => kind === 'incident');
    const walks = processes.filter(({ kind }) => kind === 'walkthrough');
    if (!own || walks.length === 0) throw new Error(`incident ${incident.id} has lost a process`);
    const opened = new Map<string, string | null>();
    const walkthroughs = [];
    for (const process of walks) {
      const { revision } = await definitions.pinned(read, process.revision ?? '');
      const run = runOfStored(process.stored);
      if (viewer) await openInto(opened, run.values, viewer.id);
      walkthroughs.push({ process, plan: revision.plan, run });
    }
    return roomView({
      incident,
      incidentRun: incidentRunOf(own.stored),
      walkthroughs,
      log: log.map(({ text }) => JSON.parse(text) as Omit<LogEntry, 'hash'>),
      timers: timers.filter(({ processId }) => walks.some(({ id }) => id === processId)),
      pages: processes
        .filter(({ kind }) => kind === 'escalation')
        .map(({ id, stored }) => pageView(id, escalationRunOf(stored), escalationStateOf(stored)))
        .sort((a, b) => b.startedAt - a.startedAt),
      cursor,
      now: now(),
      viewer,
      opened: (name) => opened.get(name) ?? null,
    });
  };

  const keep = (key: string, entry: Kept): RoomView => {
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return entry.view;
  };

  return async (id: string, viewer?: { id: string }): Promise<Outcome<RoomView>> => {
    const key = `${id} ${viewer?.id ?? ''}`;
    const known = kept.get(key);
    if (known) {
      // The cursor first: the view then has seen all up to it, and perhaps more.
      const cursor = await read.logCursor();
      const incident = await read.incident(id);
      if (incident?.headHash === known.headHash) return accepted(asOf(known.view, cursor, now()));
    }
    const rows = await read.incidentRows(id, 0);
    if (!rows) return rejected('incident-not-found');
    return accepted(
      keep(key, { headHash: rows.incident.headHash, view: await fresh(rows, viewer) }),
    );
  };
};

export type RoomViews = ReturnType<typeof roomViews>;

const asOf = (view: RoomView, cursor: number, now: number): RoomView => ({
  ...view,
  timers: view.timers.map((timer) => ({ ...timer, late: now > timer.dueAt })),
  cursor,
  now,
});
