import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isPlainFile } from '../../app/library/plain/parse-plain.ts';

/** A plain Markdown file: its path from the folder that was named, and its text. */
export type PlainFile = { path: string; file: string; source: string };

/** Beyond this a file is no runbook; the same limit holds for MDX. */
export const largest = 512 * 1024;

/** Every plain Markdown file below a path, by name; dot folders and node_modules are passed over. */
export const plainFilesIn = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return plainFilesIn(inside);
      return entry.isFile() && isPlainFile(entry.name) ? [inside] : [];
    });
};

export const readPlainFile = (root: string, path: string): PlainFile => ({
  path,
  file: root === path ? basename(path) : relative(root, path).split(sep).join('/'),
  source: readFileSync(path, 'utf8'),
});
