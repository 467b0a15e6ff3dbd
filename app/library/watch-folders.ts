import { basename, resolve } from 'node:path';
import { watch } from 'chokidar';
import { isIgnoredName } from './find-files.ts';

/** Editors write a file in several strokes; this long after the last one it is read. */
const settleMilliseconds = 50;

/** Calls `changed` after files below the folders changed; resolves, watching, with how to stop. */
export const watchFolders = async (
  roots: string[],
  changed: () => void,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> => {
  const tops = new Set(roots.map((root) => resolve(root)));
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...tops], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => !tops.has(path) && isIgnoredName(basename(path)),
  });
  watcher.on('error', onError);
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settleMilliseconds);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
};
