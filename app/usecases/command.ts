import type { Reader } from '../../db/store.ts';
import { commands, deputises, incidentRunOf } from '../domain/incident/definition.ts';
import type { Viewer } from './types.ts';

/** Whether this actor is the incident's commander now, or the commander's deputy. */
export const commandOf = async (
  read: Reader,
  incident: string,
  by: Viewer,
): Promise<{ commander: boolean; deputy: boolean }> => {
  const found = await read.incidentWith(incident, 'incident');
  if (!found) return { commander: false, deputy: false };
  const run = incidentRunOf(found.process.stored);
  return { commander: commands(run, by), deputy: deputises(run, by) };
};
