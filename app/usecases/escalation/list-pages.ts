import type { IncidentRow, ProcessRow } from '../../../db/store.ts';
import { escalationRunOf, escalationStateOf } from '../../domain/escalation/definition.ts';
import { asks, pageView } from '../../domain/escalation/page-view.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import type { PageInIncident } from './types.ts';

const shown = (incident: IncidentRow, { id, stored }: ProcessRow): PageInIncident => {
  const { number, title, severity, kind } = incident;
  return {
    ...pageView(id, escalationRunOf(stored), escalationStateOf(stored)),
    incident: { id: incident.id, number, title, severity, kind },
  };
};

export const listPages =
  ({ store: { read } }: Ports): UseCases['listPages'] =>
  async ({ incident: only } = {}) => {
    if (only === undefined)
      return (await read.allOpenEscalations()).map(({ incident, process }) =>
        shown(incident, process),
      );
    const incident = await read.incident(only);
    if (!incident) return [];
    return (await read.openEscalations(only)).map((process) => shown(incident, process));
  };

export const listPagesOf =
  ({ store: { read } }: Ports): UseCases['listPagesOf'] =>
  async (id) => {
    const incident = await read.incident(id);
    if (!incident) return rejected('incident-not-found');
    return accepted((await read.openEscalations(id)).map((process) => shown(incident, process)));
  };

export const listOwnPages = (ports: Ports): UseCases['listOwnPages'] => {
  const all = listPages(ports);
  return async ({ id }) => (await all()).filter((page) => asks(page, id));
};

export const listPageTargets =
  ({ store: { read } }: Ports): UseCases['listPageTargets'] =>
  async () => {
    const [people, teams, policies, schedules] = await Promise.all([
      read.people(),
      read.teams(),
      read.policies(),
      read.schedules(),
    ]);
    const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
    return {
      schedule: schedules.map(({ definition }) => named(definition)),
      person: people.filter(({ deactivatedAt }) => deactivatedAt === null).map(named),
      team: teams.map(named),
      policy: policies.map(named),
    };
  };
