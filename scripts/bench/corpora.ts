import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { plainFilesIn, readPlainFile } from '../command/import-files.ts';
import { root } from './folder.ts';

const FILES = 555;
const corpora = join(root, '..', 'shared', 'corpora');
const own = [join(root, 'test', 'fixtures'), join(root, 'runbooks'), join(root, 'README.md')];

/** Plain Markdown runbooks of other people; where they are absent our own files, as many. */
export const corpusFiles = (): { file: string; source: string }[] => {
  if (existsSync(corpora)) return plainFilesIn(corpora).map((path) => readPlainFile(corpora, path));
  const files = own
    .filter((path) => existsSync(path))
    .flatMap((path) => plainFilesIn(path).map((file) => readPlainFile(root, file)));
  return Array.from({ length: FILES }, (_, i) => files[i % files.length]).flatMap(
    (each) => each ?? [],
  );
};
