import { localUrl } from '../../app/doors/listen.ts';
import { readEnv } from '../../app/env.server.ts';
import { noLibrary } from '../../app/library/no-library.ts';
import { openDatabase, openSecrets, realUseCases, type Sealing } from '../../app/parts.server.ts';
import { sayProblem, sayWrong } from '../../app/say-start.server.ts';
import type { UseCases } from '../../app/usecases/types.ts';
import type { Store } from '../../db/store.ts';
import type { ExitCode } from './io.ts';

export type Opened = Sealing & { store: Store; usecases: UseCases; publicUrl: string };

/** Does `work` on the database that the settings name, also while a server has it open. */
export const withDatabase = async (
  settings: Record<string, string | undefined>,
  work: (opened: Opened) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const env = readEnv(settings);
  if (!env.ok) {
    sayWrong(env.wrong);
    return 2;
  }
  const store = await openDatabase(env.env.dataDir);
  if (!store.ok) {
    sayProblem(store.rejection);
    return 1;
  }
  const publicUrl = env.env.publicUrl ?? localUrl(env.env.host, env.env.port);
  try {
    const sealing = await openSecrets(env.env, store.value);
    if (!sealing.ok) {
      sayProblem(sealing.rejection);
      return 1;
    }
    // No command here reads runbooks: what runs is pinned to revisions in the store.
    const usecases = realUseCases(store.value, noLibrary, sealing.value.secrets);
    return await work({ store: store.value, usecases, publicUrl, ...sealing.value });
  } finally {
    await store.value.close();
  }
};
