import type { PinnedNote } from '../../domain/gap/gap.types.ts';
import type { Ports } from '../ports.ts';
import type { GapUseCases } from './types.ts';

/** So many of the newest of a runbook are looked at. */
const LOOKED_AT = 500;

export const listPinnedNotes =
  ({ store: { read } }: Pick<Ports, 'store'>): GapUseCases['listPinnedNotes'] =>
  async (walked) => {
    const revisions = new Map<string, Set<string>>();
    for (const { id, revision } of walked)
      revisions.set(id, (revisions.get(id) ?? new Set()).add(revision));
    const notes: PinnedNote[] = [];
    for (const [runbook, known] of revisions) {
      const rows = await read.gaps({ runbook, status: 'open', limit: LOOKED_AT });
      for (const { id, number, stepId, life } of rows) {
        if (!life.note) continue;
        const { text, by, at } = life.note;
        const step = stepId === null ? {} : { step: stepId };
        for (const revision of known)
          if (life.fixed?.revision !== revision)
            notes.push({ id, number, runbook, revision, ...step, text, by, at });
      }
    }
    return notes;
  };
