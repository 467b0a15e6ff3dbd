import type { Reader } from '../../../db/store.ts';
import { measuredTime } from '../../domain/drill/report.ts';
import { runOfStored } from '../../domain/walkthrough/definition.ts';
import type { RunbookPage } from '../types.ts';

/** The newest drill that walked a runbook to an exit, with its measured time. */
export const lastDrillOf = async (
  read: Reader,
  runbook: string,
): Promise<RunbookPage['lastDrill']> => {
  for (const { incidentId, number, process } of await read.endedDrills(runbook)) {
    const found = await read.process(process);
    const run = found && runOfStored(found.stored);
    if (!run?.outcome) continue;
    const { at } = run.outcome;
    const pace = run.pace ?? 1;
    const measured = measuredTime(run.started.at, at, pace);
    return { incident: incidentId, number, at, pace, measured };
  }
  return undefined;
};
