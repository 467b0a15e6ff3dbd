import type { Reader } from '../../../db/store.ts';
import {
  type ActionItem,
  type ActionState,
  actionStates,
} from '../../domain/action/action-item.ts';
import { isOverdue, isPending, urgency } from '../../domain/action/change.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { ActionQuery, ActionUseCases, ActionView } from './types.ts';

const MOST = 1_000;

/** Sees each incident once, however many items it has. */
const viewer = ({ library, now }: Ports, read: Reader) => {
  const incidents = new Map<string, Promise<ActionView['incident'] | undefined>>();
  const incidentOf = async (id: string) => {
    const row = await read.incident(id);
    return row ? { id: row.id, number: row.number, title: row.title } : undefined;
  };
  return async (item: ActionItem): Promise<ActionView> => {
    const { source, about } = item;
    if (source.type === 'incident' && !incidents.has(source.id))
      incidents.set(source.id, incidentOf(source.id));
    const incident = source.type === 'incident' ? await incidents.get(source.id) : undefined;
    const cycle = source.type === 'review' ? await read.reviewCycle(source.id) : null;
    const review = cycle && { id: cycle.id, number: cycle.number, title: cycle.title };
    const runbookTitle = about && library.get(about.runbook)?.plan.title;
    return {
      ...item,
      ...{ overdue: isOverdue(item, now()), pending: isPending(item, now()) },
      ...(incident && { incident }),
      ...(review && { review }),
      ...(runbookTitle && { runbookTitle }),
    };
  };
};

/** The states in which an item may be that is asked for, before its day decides. */
const statesOf = (state: ActionQuery['state']): readonly ActionState[] => {
  if (state === undefined || state === 'pending') return ['open', 'done', 'accepted'];
  if (state === 'overdue') return ['open', 'accepted'];
  return state === 'all' ? actionStates : [state];
};

export const listActions =
  (ports: Ports): ActionUseCases['listActions'] =>
  async ({ state, owner, kind, source, incident } = {}) => {
    const { store, now } = ports;
    const at = now();
    const items = await store.read.actions({
      states: statesOf(state),
      limit: MOST,
      ...(owner !== undefined && { owner }),
      ...(incident !== undefined && { source: { type: 'incident', id: incident } }),
    });
    const wanted = items.filter(
      (item) =>
        (kind === undefined || item.kind === kind) &&
        (source === undefined || item.source.type === source) &&
        (state === 'overdue' ? isOverdue(item, at) : true) &&
        (state === undefined || state === 'pending' ? isPending(item, at) : true),
    );
    const see = viewer(ports, store.read);
    const sorted = wanted.sort((a, b) => (urgency(a, at) < urgency(b, at) ? -1 : 1));
    return Promise.all(sorted.map(see));
  };

export const readAction =
  (ports: Ports): ActionUseCases['readAction'] =>
  async (id) => {
    const { read } = ports.store;
    const item = await read.action(id);
    return item ? accepted(await viewer(ports, read)(item)) : rejected('action-not-found');
  };

export const listActionOwners =
  ({ store: { read } }: Ports): ActionUseCases['listActionOwners'] =>
  async () =>
    (await read.people())
      .filter(({ deactivatedAt }) => deactivatedAt === null)
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
