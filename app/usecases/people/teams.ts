import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { limited, personName } from '../text-limit.ts';
import type { UseCases } from '../types.ts';
import { change } from './change-person.ts';

const TEAM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID_LIMIT = 80;

/** The id is the word that runbooks name as their `owner`. */
export const createTeam =
  (ports: Ports): UseCases['createTeam'] =>
  async (by, given) => {
    const id = limited('team', given.id, ID_LIMIT);
    if (!id.ok) return id;
    if (!TEAM_ID.test(id.value)) return rejected('team-pattern', { team: id.value });
    const name = personName(given.name);
    if (!name.ok) return name;
    return change(ports, by, async (tx, tell, at) => {
      if (await tx.team(id.value)) return rejected('team-taken', { team: id.value });
      await tx.insertTeam({ id: id.value, name: name.value, createdAt: at });
      await tell({ type: 'team.created', team: id.value, name: name.value }, id.value);
      return accepted(null);
    });
  };

export const renameTeam =
  (ports: Ports): UseCases['renameTeam'] =>
  async (by, { id, name: given }) => {
    const name = personName(given);
    if (!name.ok) return name;
    return change(ports, by, async (tx, tell) => {
      const team = await tx.team(id);
      if (!team) return rejected('team-not-found', { team: id });
      await tx.renameTeam(id, name.value);
      await tell({ type: 'team.renamed', team: id, before: team.name, name: name.value }, id);
      return accepted(null);
    });
  };

/** Roles that were held for it end with it. */
export const removeTeam =
  (ports: Ports): UseCases['removeTeam'] =>
  (by, id) =>
    change(ports, by, async (tx, tell) => {
      const team = await tx.team(id);
      if (!team) return rejected('team-not-found', { team: id });
      await tx.deleteTeam(id);
      await tell({ type: 'team.removed', team: id, name: team.name }, id);
      return accepted(null);
    });
