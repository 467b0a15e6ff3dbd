import { COMMANDER } from '../../domain/incident/incident-run.ts';
import type { Ports } from '../ports.ts';
import type { UseCases } from '../types.ts';
import { listPageTargets } from './list-pages.ts';

/** Roles are those that any runbook declares, and the one that every incident has. */
export const listPolicyTargets = (ports: Ports): UseCases['listPolicyTargets'] => {
  const targets = listPageTargets(ports);
  return async () => {
    const { schedule, person, team } = await targets();
    const titles = new Map([[COMMANDER, COMMANDER]]);
    for (const { plan } of ports.library.list())
      for (const { id, title } of plan.roles) titles.set(id, title);
    const role = [...titles]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    return { schedule, team, person, role };
  };
};
