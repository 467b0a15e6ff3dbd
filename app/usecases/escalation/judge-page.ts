import type { Reader } from '../../../db/store.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { commandOf } from '../command.ts';
import type { Definitions } from '../definitions.ts';
import type { Judge, Viewer } from '../types.ts';
import { teamOfIncident } from './team-of-incident.ts';

/** Whether somebody may act in the incident that a page belongs to. */
export const judgePage = async (
  read: Reader,
  definitions: Definitions,
  incident: string,
  by: Viewer,
  judge: Judge,
): Promise<Outcome<null>> => {
  const atOnce = judge('incident.act', {});
  if (atOnce.ok || atOnce.rejection.code !== 'right-missing') return atOnce;
  const team = await teamOfIncident(read, definitions, incident);
  const { commander } = await commandOf(read, incident, by);
  return judge('incident.act', { team, commander });
};
