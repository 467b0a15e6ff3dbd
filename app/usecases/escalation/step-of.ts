import type { ProcessRow, Reader } from '../../../db/store.ts';
import type { Asker } from '../../domain/escalation/event.ts';
import { runOfStored } from '../../domain/walkthrough/definition.ts';
import { runOf } from '../../domain/walkthrough/step-run.ts';

/** Whether the step that asked still waits on that very visit; a paused one comes back to it. */
export const stillWaits = (walkthrough: ProcessRow, { step, visit }: Asker): boolean => {
  const run = runOf(runOfStored(walkthrough.stored), step);
  return run?.visits === visit && (run.status === 'current' || run.status === 'paused');
};

export const walkthroughOf = async (read: Reader, asker: Asker): Promise<ProcessRow | null> => {
  const process = await read.process(asker.process);
  return process?.kind === 'walkthrough' ? process : null;
};
