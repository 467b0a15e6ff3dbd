import { join } from 'node:path';
import { openLibrary } from '../../app/library/library.ts';
import type { Library } from '../../app/library/types.ts';
import { openDatabase, realUseCases } from '../../app/parts.server.ts';
import { sealWith } from '../../app/secrets.server.ts';
import type { UseCases } from '../../app/usecases/types.ts';
import { root } from './folder.ts';

export type Opened = { usecases: UseCases; library: Library; close: () => Promise<void> };

/** The real use-cases over a database of its own, in this process; with the shipped runbooks unless said. */
export const openUseCases = async (
  dataDir: string,
  roots = [join(root, 'runbooks')],
  cacheDir?: string,
): Promise<Opened> => {
  const library = await openLibrary({ roots, ...(cacheDir && { cacheDir, proveLater: true }) });
  const store = await openDatabase(dataDir, { serves: true });
  const keys = [Buffer.alloc(32)];
  if (!store.ok) throw new Error(store.rejection.code);
  return {
    usecases: realUseCases(
      store.value,
      library,
      sealWith(() => keys),
    ),
    library,
    close: async () => {
      await store.value.close();
      await library.close();
    },
  };
};
