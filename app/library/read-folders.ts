import { findRunbookFiles, rootName } from './find-files.ts';
import type { FileState } from './folder-state.ts';
import type { KeptReadings } from './kept-readings.ts';
import { readRunbookFile } from './read-runbook-file.ts';
import type { Good, Reading } from './reading.ts';

/** The runbooks of some folders as they were last read, by place. */
export type FolderStates = Map<string, FileState>;

/**
 * Reads every runbook of some folders; the event loop turns between two files. What was known
 * before is taken over: readings of texts that are still the same, and last good ones.
 */
export const readFolders = async (
  roots: readonly string[],
  known: FolderStates,
  kept?: KeptReadings,
): Promise<FileState[]> => {
  const byFile = new Map<string, FileState[]>();
  for (const state of known.values())
    byFile.set(state.path, [...(byFile.get(state.path) ?? []), state]);
  const states: FileState[] = [];
  for (const [index, root] of roots.entries()) {
    const suffix = rootName(root);
    for (const found of await findRunbookFiles(root)) {
      const own = `${index}:${found.file}`;
      const before = (byFile.get(found.path) ?? []).filter(({ key }) => key.startsWith(own));
      const readings = await readRunbookFile(
        found,
        before.map(({ now }) => now),
        kept,
      );
      if (!readings) continue;
      const place = { file: found.file, path: found.path, suffix };
      states.push(...statesOf(place, own, readings, before));
      await new Promise((turn) => setImmediate(turn));
    }
  }
  return states;
};

/** A file that cannot be read any more keeps every runbook that it had. */
export const statesOf = (
  place: Pick<FileState, 'file' | 'path' | 'suffix'>,
  name: string,
  readings: readonly Reading[],
  before: readonly FileState[] = [],
): FileState[] => {
  const goods = new Map(before.map(({ key, good }) => [key, good]));
  const [first] = readings;
  if (first && !first.parsed.plan && before.length > 1)
    return before.map(({ key, good }) => ({ ...place, key, now: first, good }));
  return readings.map((now) => {
    const key = now.imported ? `${name}#${now.parsed.plan?.id ?? ''}` : name;
    const alone: Good | null = before.length === 1 ? (before[0]?.good ?? null) : null;
    return { ...place, key, now, good: goods.get(key) ?? alone };
  });
};
