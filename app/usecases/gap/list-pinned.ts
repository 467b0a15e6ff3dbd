import type { Reader } from '../../../db/store.ts';
import type { PinnedNote } from '../../domain/gap/gap.types.ts';
import type { GapLife } from '../../domain/gap/gap-life.ts';
import { includedIn } from '../../domain/runbook/included-in.ts';
import { revisionHash } from '../../library/revision-hash.ts';
import type { Definitions } from '../definitions.ts';
import type { Ports } from '../ports.ts';
import type { GapUseCases } from './types.ts';

/** So many of the newest of a runbook are looked at. */
const LOOKED_AT = 500;

/** A runbook that is walked, by itself or as it is included in one that is. */
type Walked = {
  runbook: string;
  revision: string;
  in: { runbook: string; revision: string; include?: string };
};

export const listPinnedNotes =
  (
    { store: { read } }: Pick<Ports, 'store'>,
    definitions: Definitions,
  ): GapUseCases['listPinnedNotes'] =>
  async (given) => {
    const walked = new Map<string, Walked>();
    for (const { id, revision } of given)
      for (const one of await walkedIn(read, definitions, id, revision))
        walked.set(JSON.stringify(one), one);
    const of = [...new Set([...walked.values()].map(({ runbook }) => runbook))];
    const notes: PinnedNote[] = [];
    for (const runbook of of) {
      const rows = await read.gaps({ runbook, status: 'open', limit: LOOKED_AT });
      for (const { id, number, stepId, life } of rows) {
        if (!life.note) continue;
        const { text, by, at } = life.note;
        for (const { revision, in: shown, runbook: own } of walked.values()) {
          if (own !== runbook || (await isMended(read, life, revision))) continue;
          const { include, ...where } = shown;
          const step = stepId !== null && include ? `${include}/${stepId}` : (stepId ?? undefined);
          notes.push({
            ...{ id, number, ...where, text, by, at },
            ...(step === undefined ? {} : { step }),
            ...(step === undefined && include ? { include } : {}),
          });
        }
      }
    }
    return { of, notes };
  };

/** A walked revision, and those of the runbooks that were filled in where it includes them. */
const walkedIn = async (
  read: Reader,
  definitions: Definitions,
  runbook: string,
  revision: string,
): Promise<Walked[]> => {
  const shown = { runbook, revision };
  const { plan, includes } = (await definitions.pinned(read, revision)).revision;
  const parts = new Map(includes.map((part) => [part.runbook, part]));
  return [
    { ...shown, in: shown },
    ...includedIn(plan.nodes).flatMap((one): Walked[] => {
      const own = parts.get(one.runbook)?.hash;
      if (own === undefined) return [];
      const inner = new Set(includedIn(one.nodes).map((below) => below.runbook));
      const below = includes.filter((part) => inner.has(part.runbook));
      return [
        {
          ...{ runbook: one.runbook, revision: revisionHash(own, below) },
          in: { ...shown, include: one.include },
        },
      ];
    }),
  ];
};

/** The revision that mended it says better itself, and so does whatever came after it. */
const isMended = async (read: Reader, { fixed }: GapLife, revision: string): Promise<boolean> => {
  if (!fixed) return false;
  if (fixed.revision === revision) return true;
  const seen = await read.revisionsSeen([revision, fixed.revision]);
  return (seen.get(revision) ?? 0) > (seen.get(fixed.revision) ?? Number.MAX_SAFE_INTEGER);
};
