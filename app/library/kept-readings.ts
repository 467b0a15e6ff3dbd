import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Part, readParts } from './read-parts.ts';
import { sha256 } from './revision-hash.ts';

/** Readings that outlive the process, by the text and the name of their file. */
export type KeptReadings = {
  partsOf(source: string, hash: string, file: string): Promise<Part[]>;
  /** Forgets what was not asked for since the start. */
  prune(): Promise<void>;
};

/** Keeps nothing: every text is parsed. */
export const noKeptReadings: KeptReadings = {
  partsOf: async (source, _hash, file) => readParts(source, file),
  prune: async () => undefined,
};

const readers = ['.', '../domain/runbook', '../../package-lock.json'];

/** Names the code that reads: with other code every text is read anew. */
const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256').update(process.version);
  for (const place of readers) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    const files = place.endsWith('.json')
      ? [path]
      : (await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
};

/**
 * Keeps readings as files below a folder. It is a cache and no more: what is missing, torn or of
 * other code is parsed again, and a folder that cannot be written keeps nobody from reading.
 */
export const keptReadings = async (folder: string): Promise<KeptReadings> => {
  const all = join(folder, 'runbooks');
  const name = await fingerprint();
  const mine = join(all, name);
  const asked = new Set<string>();
  try {
    await mkdir(mine, { recursive: true });
    for (const other of await readdir(all))
      if (other !== name) await rm(join(all, other), { recursive: true, force: true });
  } catch {
    return noKeptReadings;
  }

  const load = async (key: string): Promise<Part[] | null> => {
    const text = await readFile(join(mine, key), 'utf8').catch(() => null);
    const cut = text?.indexOf('\n') ?? -1;
    if (!text || sha256(text.slice(cut + 1)) !== text.slice(0, cut)) return null;
    return JSON.parse(text.slice(cut + 1)) as Part[];
  };

  const save = async (key: string, parts: Part[]): Promise<void> => {
    const text = JSON.stringify(parts);
    const path = join(mine, key);
    await writeFile(`${path}.new`, `${sha256(text)}\n${text}`);
    await rename(`${path}.new`, path);
  };

  return {
    partsOf: async (source, hash, file) => {
      const key = sha256(`${hash} ${file}`);
      asked.add(key);
      const known = await load(key);
      if (known) return known;
      const parts = readParts(source, file);
      await save(key, parts).catch(() => undefined);
      return parts;
    },
    prune: async () => {
      for (const key of await readdir(mine).catch(() => []))
        if (!asked.has(key)) await rm(join(mine, key), { force: true }).catch(() => undefined);
    },
  };
};
