import type { Reader } from '../../db/store.ts';
import type { Outcome } from '../domain/outcome.ts';
import { actOfEvent } from '../domain/rights/act-of-event.ts';
import { holdsCommand } from './command.ts';
import type { Definitions } from './definitions.ts';
import type { Judge, SentEvent, Viewer } from './types.ts';

/** Asks the table about an event; of the incident it loads only what can still decide. */
export const judgeEvent = async (
  read: Reader,
  definitions: Definitions,
  incident: string,
  event: SentEvent,
  by: Viewer,
  judge: Judge,
): Promise<Outcome<null>> => {
  const act = actOfEvent(event.type);
  const atOnce = judge(act, {});
  if (atOnce.ok || atOnce.rejection.code !== 'right-missing') return atOnce;
  const found = await read.incidentWith(incident, 'walkthrough');
  if (!found) return atOnce;
  const team = await teamOf(read, definitions, found.process.revision);
  return judge(act, { team, commander: await holdsCommand(read, incident, by) });
};

const teamOf = async (
  read: Reader,
  definitions: Definitions,
  revision: string | null,
): Promise<string | null> => {
  if (revision === null) return null;
  const pinned = await definitions.pinned(read, revision);
  return pinned.revision.plan.owner ?? null;
};
