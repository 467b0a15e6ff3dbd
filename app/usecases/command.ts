import type { Reader } from '../../db/store.ts';
import { commands, incidentRunOf } from '../domain/incident/definition.ts';
import type { Viewer } from './types.ts';

/** Whether this actor is the incident's commander now. */
export const holdsCommand = async (
  read: Reader,
  incident: string,
  by: Viewer,
): Promise<boolean> => {
  const found = await read.incidentWith(incident, 'incident');
  return found !== null && commands(incidentRunOf(found.process.stored), by);
};
