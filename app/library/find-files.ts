import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A runbook's file: where it is on disk, and its path from its root with `/`. */
export type FoundFile = { path: string; file: string };

export const isIgnoredName = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules';

/**
 * All `.mdx` files below a folder, by path. Folders that are links are not entered, and a file that
 * is a link counts only when what it names lies in the same root.
 */
export const findRunbookFiles = async (root: string): Promise<FoundFile[]> => {
  const real = await realpath(root);
  const found: FoundFile[] = [];
  const enter = async (folder: string, above: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isIgnoredName(entry.name)) continue;
      const path = join(folder, entry.name);
      const file = above + entry.name;
      if (entry.isDirectory()) await enter(path, `${file}/`);
      else if (!file.endsWith('.mdx')) continue;
      else if (entry.isFile() || (entry.isSymbolicLink() && (await staysInside(real, path)))) {
        found.push({ path, file });
      }
    }
  };
  await enter(real, '');
  return found;
};

/** False also for a link that leads nowhere. */
export const staysInside = async (root: string, path: string): Promise<boolean> => {
  try {
    const target = await realpath(path);
    return target.startsWith(root + sep) && (await stat(target)).isFile();
  } catch {
    return false;
  }
};
