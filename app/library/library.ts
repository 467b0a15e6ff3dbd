import { diffLines } from './diff-lines.ts';
import { gitMemory } from './git/git-memory.ts';
import { keptReadings } from './kept-readings.ts';
import { type Listed, liveEntries } from './live-entries.ts';
import { readParts } from './read-parts.ts';
import { revisionHtml } from './revision-html.ts';
import { searchIndex } from './search/search-index.ts';
import type { Library, LibraryEntry } from './types.ts';
import { watchFolders } from './watch-folders.ts';

export type LibraryOptions = {
  /** Folders whose runbooks are read, MDX and plain Markdown; each must exist. */
  roots: string[];
  /** Reads again by itself when a file changes. */
  watch?: boolean;
  /** Resolve when everything can be listed; checks and cases run afterwards. */
  proveLater?: boolean;
  /** Where readings are kept from one start to the next; without it nothing is. */
  cacheDir?: string;
  now?: () => number;
  /** Told what went wrong while watching or proving: nobody waits there. */
  onError?: (error: unknown) => void;
};

/** Reads the runbooks of some folders and keeps them read; resolves after the first reading. */
export const openLibrary = async ({
  roots,
  watch = false,
  proveLater = false,
  cacheDir,
  now = Date.now,
  onError = () => undefined,
}: LibraryOptions): Promise<Library> => {
  const kept = cacheDir === undefined ? undefined : await keptReadings(cacheDir);
  const live = liveEntries(roots, now, kept);
  const render = revisionHtml();
  const index = searchIndex();
  const git = gitMemory(now);
  const listeners = new Set<() => void>();
  let listed: Listed | null = null;
  let [version, linksTurn, generation, closed] = [0, 0, 0, false];
  let proving: Promise<void> = Promise.resolve();

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const read = async (): Promise<void> => {
    const before = listed;
    listed = await live.read();
    const mine = ++generation;
    if (namesOf(before) !== namesOf(listed)) linksTurn += 1;
    index.update(...changedSince(before, listed));
    version += 1;
    tell();
    const stop = () => closed || mine !== generation;
    proving = (async () => {
      if (before === null) await kept?.prune();
      await index.settle(stop);
      let proven = 0;
      await live.prove(() => {
        proven += 1;
      }, stop);
      if (proven > 0 && !stop()) tell();
    })();
    proving.catch(onError);
  };

  let queue = Promise.resolve();
  const enqueue = (): Promise<void> => {
    const next = queue.then(read);
    queue = next.catch(() => undefined);
    return next;
  };
  const proven = async (): Promise<void> => {
    let seen: Promise<void>;
    do {
      seen = proving;
      await seen;
    } while (seen !== proving);
  };
  const reload = async (): Promise<void> => {
    await enqueue();
    await proven();
  };
  await (proveLater ? enqueue() : reload());
  const stop = watch ? await watchFolders(roots, () => enqueue().catch(onError), onError) : null;
  const get = (id: string): LibraryEntry | null => live.judge().entries.get(id) ?? null;

  return {
    list: () => live.judge().sorted,
    get,
    broken: () => listed?.broken ?? [],
    version: () => version,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    html: (revision) => render(revision, (listed as Listed).links, linksTurn),
    search: index.search,
    searchAny: index.searchAny,
    gitFacts: async (id) => {
      const path = listed?.paths.get(id);
      return path === undefined ? null : git.facts(path, get(id)?.hash ?? '');
    },
    atCommit: async (id, commit) => {
      const [path, entry] = [listed?.paths.get(id), get(id)];
      const found = path !== undefined && entry ? await git.at(path, commit) : null;
      if (!found || !entry) return null;
      const plan = readParts(found.source, entry.file)[entry.part]?.parsed.plan ?? null;
      return { ...found, plan };
    },
    diffLines,
    reload,
    proven,
    close: async () => {
      closed = true;
      await stop?.();
      await queue;
      await proving.catch(() => undefined);
    },
  };
};

const namesOf = (listed: Listed | null): string =>
  listed?.sorted.map(({ id, file }) => `${id} ${file}`).join('\n') ?? '';

/** What the index must take in again, and what it must forget. */
const changedSince = (
  before: Listed | null,
  { sorted, entries }: Listed,
): [LibraryEntry[], string[]] => [
  sorted.filter(({ id, hash, file }) => {
    const old = before?.entries.get(id);
    return old?.hash !== hash || old.file !== file;
  }),
  [...(before?.entries.keys() ?? [])].filter((id) => !entries.has(id)),
];
