import type { IncidentWithAll, ProcessRow, Reader } from '../../../db/store.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { runOfStored } from '../../domain/walkthrough/definition.ts';
import type { Definitions } from '../definitions.ts';

const begunAt = ({ stored }: ProcessRow): number => runOfStored(stored).started.at;

/** Oldest first; two that began at once keep one order for ever. */
export const byBeginning = (a: ProcessRow, b: ProcessRow): number =>
  begunAt(a) - begunAt(b) || (a.id < b.id ? -1 : 1);

/**
 * The walkthrough that an event means: the one it names, else the only one that is open. With none
 * open it is the newest, which says itself that it has ended.
 */
export const chooseWalk = async (
  read: Reader,
  definitions: Definitions,
  { processes }: IncidentWithAll,
  named: string | undefined,
): Promise<Outcome<ProcessRow>> => {
  if (named !== undefined) {
    const found = processes.find(({ id }) => id === named);
    return found ? accepted(found) : rejected('walkthrough-not-found', { walkthrough: named });
  }
  const [only] = processes;
  if (only && processes.length === 1) return accepted(only);
  const open = processes.filter(({ done }) => !done);
  const chosen = open.length === 0 ? [...processes].sort(byBeginning).at(-1) : open[0];
  if (chosen && open.length < 2) return accepted(chosen);
  const names: string[] = [];
  for (const { id, revision } of open.sort(byBeginning)) {
    const pinned = await definitions.pinned(read, revision ?? '');
    names.push(`${pinned.revision.plan.title} (${id})`);
  }
  return rejected('walkthrough-ambiguous', { count: open.length, open: names.join(', ') });
};
