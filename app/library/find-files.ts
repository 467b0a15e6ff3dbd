import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { isPlainFile } from './plain/parse-plain.ts';

/** A runbook's file: where it is on disk, and its path from its root with `/`. */
export type FoundFile = { path: string; file: string };

export const isIgnoredName = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules';

/** Whether a path from its root names a runbook; a README of the root speaks of the folder. */
export const isRunbookFile = (file: string): boolean =>
  (file.endsWith('.mdx') || isPlainFile(file)) && !/^readme\.[^/]*$/i.test(file);

/**
 * All runbooks below a folder, MDX and plain Markdown, by path. Folders that are links are not
 * entered, and a file that is a link counts only when what it names lies in the same root.
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
      else if (!isRunbookFile(file)) continue;
      else if (entry.isFile() || (entry.isSymbolicLink() && (await staysInside(real, path)))) {
        found.push({ path, file });
      }
    }
  };
  await enter(real, '');
  return found;
};

/** What the ids of plain files of this root end in when they are taken. */
export const rootName = (root: string): string =>
  basename(root)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'root';

/** False also for a link that leads nowhere. */
export const staysInside = async (root: string, path: string): Promise<boolean> => {
  try {
    const target = await realpath(path);
    return target.startsWith(root + sep) && (await stat(target)).isFile();
  } catch {
    return false;
  }
};
