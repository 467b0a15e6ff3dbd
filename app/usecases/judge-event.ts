import type { Reader } from '../../db/store.ts';
import type { Outcome } from '../domain/outcome.ts';
import { actOfEvent } from '../domain/rights/act-of-event.ts';
import type { Act } from '../domain/rights/table.ts';
import { commandOf } from './command.ts';
import type { Definitions } from './definitions.ts';
import { byBeginning } from './incident/walks.ts';
import type { Judge, SentEvent, Viewer } from './types.ts';

/** Asks the table about an event; a merge is also an act in the incident that it goes into. */
export const judgeEvent = async (
  read: Reader,
  definitions: Definitions,
  incident: string,
  event: SentEvent,
  by: Viewer,
  judge: Judge,
): Promise<Outcome<null>> => {
  const judged = await judgeIn(read, definitions, incident, actOfEvent(event.type), by, judge);
  if (!judged.ok || event.type !== 'incident.merged') return judged;
  return judgeIn(read, definitions, event.into, 'incident.act', by, judge);
};

/** Asks the table about an act in an incident. Of it only what can still decide is loaded. */
export const judgeIn = async (
  read: Reader,
  definitions: Definitions,
  incident: string,
  act: Act,
  by: Viewer,
  judge: Judge,
): Promise<Outcome<null>> => {
  const atOnce = judge(act, {});
  if (atOnce.ok || atOnce.rejection.code !== 'right-missing') return atOnce;
  const found = await read.incidentWithAll(incident, 'walkthrough');
  if (!found) return atOnce;
  // The runbook that it was declared with says whose incident it is, whatever is adopted later.
  const [first] = [...found.processes].sort(byBeginning);
  const team = await teamOf(read, definitions, first?.revision ?? null);
  return judge(act, { team, ...(await commandOf(read, incident, by)) });
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
