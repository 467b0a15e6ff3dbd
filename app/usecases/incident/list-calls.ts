import { type Call, callsOf } from '../../domain/incident/calls.ts';
import { openStates } from '../../domain/incident/incident-state.ts';
import type { PageInIncident } from '../escalation/types.ts';
import type { Ports } from '../ports.ts';
import type { RoomViews } from '../room-views.ts';
import type { UseCases } from '../types.ts';

/** As many open incidents as are looked through; the newest are the ones that call. */
const MOST = 50;
const urgency: Record<Call['what'], number> = { page: 0, lapsed: 1, near: 2, decision: 3 };

/** Also one that no contact could carry: the browser is then the only one left to say it. */
const callsMe = ({ state, people }: PageInIncident, me: string): boolean =>
  (state === 'paging' || state === 'exhausted') &&
  people.some(
    ({ id, state: theirs }) => id === me && theirs !== 'declined' && theirs !== 'earlier',
  );

const callOf = ({ id, title, incident, startedAt, level, round }: PageInIncident): Call => ({
  // A page that climbed to somebody again asks again.
  ...{ key: `page:${id}:${round}:${level}`, what: 'page', title, since: startedAt },
  incident: {
    ...{ id: incident.id, number: incident.number, title: incident.title, kind: incident.kind },
  },
});

/** What one person should look at now, the most urgent first. */
export const listCalls =
  (
    { store: { read } }: Ports,
    views: RoomViews,
    listPages: UseCases['listPages'],
  ): UseCases['listCalls'] =>
  async (me) => {
    const pages = (await listPages()).filter((page) => callsMe(page, me.id));
    const calls = pages.map(callOf);
    const open = await read.incidents({ states: openStates });
    for (const { id } of open.slice(0, MOST)) {
      // Nobody's own view: one that everybody's calls are read from stays drawn.
      const view = await views(id);
      if (view.ok) calls.push(...callsOf(view.value, me.id));
    }
    return calls.sort((a, b) => urgency[a.what] - urgency[b.what] || a.since - b.since);
  };
