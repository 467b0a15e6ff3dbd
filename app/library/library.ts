import { makeCache } from './cache.ts';
import { type Checked, checkEntries } from './check-entries.ts';
import { findRunbookFiles } from './find-files.ts';
import { type Claims, type FileState, type Settled, settle } from './folder-state.ts';
import { renderRunbook } from './html.ts';
import { includedHtml } from './included-html.ts';
import { readRunbookFile } from './read-runbook-file.ts';
import type { Library, LibraryEntry } from './types.ts';
import { watchFolders } from './watch-folders.ts';

export type LibraryOptions = {
  /** Folders whose `.mdx` files are runbooks; each must exist. */
  roots: string[];
  /** Reads again by itself when a file changes. */
  watch?: boolean;
  now?: () => number;
  /** Told what went wrong while watching: nobody waits there. */
  onError?: (error: unknown) => void;
};

const mostPages = 200;

/** Reads the runbooks of some folders and keeps them read; resolves after the first reading. */
export const openLibrary = async ({
  roots,
  watch = false,
  now = Date.now,
  onError = () => undefined,
}: LibraryOptions): Promise<Library> => {
  const page = makeCache<Record<string, string[]>>(mostPages);
  let states = new Map<string, FileState>();
  let claims: Claims = new Map();
  let checked = new Map<string, Checked>();
  let entries = new Map<string, LibraryEntry>();
  let broken: ReturnType<Library['broken']> = [];

  const read = async (): Promise<void> => {
    const readings: FileState[] = [];
    for (const [index, root] of roots.entries()) {
      for (const found of await findRunbookFiles(root)) {
        const key = `${index}:${found.file}`;
        const known = states.get(key);
        const reading = await readRunbookFile(found, known?.now);
        if (!reading) continue;
        readings.push({ key, file: found.file, now: reading, good: known?.good ?? null });
      }
    }
    const result = settle(readings, claims);
    checked = await checkEntries(result.settled, checked, now());
    states = new Map(result.settled.map(({ state }) => [state.key, state]));
    claims = result.claims;
    entries = new Map(
      result.settled.flatMap((one) => {
        const entry = entryOf(one, checked);
        return entry ? [[entry.id, entry] as const] : [];
      }),
    );
    broken = result.settled.flatMap(({ good, state, findings }) =>
      good ? [] : [{ file: state.file, findings }],
    );
  };

  let queue = Promise.resolve();
  const reload = (): Promise<void> => {
    const next = queue.then(read);
    queue = next.catch(() => undefined);
    return next;
  };
  await reload();
  const stop = watch ? await watchFolders(roots, () => reload().catch(onError), onError) : null;

  return {
    list: () => [...entries.values()].sort((a, b) => (a.plan.title < b.plan.title ? -1 : 1)),
    get: (id) => entries.get(id) ?? null,
    broken: () => broken,
    html: async ({ hash, source, file, plan }) => {
      const own = await page(hash, () => renderRunbook(source, file));
      return includedHtml(own, plan.nodes, async (id) => {
        const other = entries.get(id);
        return other ? page(other.hash, () => renderRunbook(other.source, other.file)) : {};
      });
    },
    reload,
    close: async () => {
      await stop?.();
      await queue;
    },
  };
};

const entryOf = (one: Settled, checked: Map<string, Checked>): LibraryEntry | null => {
  const proof = one.good && checked.get(one.state.key);
  if (!one.good || !proof) return null;
  const { hash, source, plan } = one.good;
  return {
    id: plan.id,
    file: one.state.file,
    hash,
    source,
    plan: proof.plan,
    findings: one.stale ? one.findings : [...one.findings, ...proof.findings],
    stale: one.stale,
    ...(proof.cases ? { cases: proof.cases } : {}),
  };
};
