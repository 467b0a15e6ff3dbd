import type { NodeId } from '../runbook/plan.ts';
import type { PinnedNote } from './gap.types.ts';

/** The notes that hold at a step of a walked revision: its own, and those for all that it stands in. */
export const notesAt = (
  notes: readonly PinnedNote[],
  walked: { id: string; revision: string },
  step: NodeId,
): PinnedNote[] =>
  notes.filter(
    (note) =>
      note.runbook === walked.id &&
      note.revision === walked.revision &&
      (note.step === undefined
        ? note.include === undefined || step.startsWith(`${note.include}/`)
        : note.step === step),
  );
