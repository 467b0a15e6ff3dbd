import type { Reader } from '../../../db/store.ts';
import type { Definitions } from '../definitions.ts';

/** The team that owns the runbook which an incident walks; null: nobody's. */
export const teamOfIncident = async (
  read: Reader,
  definitions: Definitions,
  incident: string,
): Promise<string | null> => {
  const found = await read.incidentWith(incident, 'walkthrough');
  const revision = found?.process.revision ?? null;
  if (revision === null) return null;
  return (await definitions.pinned(read, revision)).revision.plan.owner ?? null;
};
