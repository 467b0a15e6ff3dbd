import { existsSync } from 'node:fs';
import type { ReadinessFinding } from '../../app/domain/readiness/readiness.ts';
import type { Register } from '../../app/domain/runbook/check.ts';
import { noLibrary } from '../../app/library/no-library.ts';
import { databaseFile, openDatabase, realUseCases } from '../../app/parts.server.ts';
import { sealWith } from '../../app/secrets.server.ts';

export type Organisation = { register: Register; readiness: readonly ReadinessFinding[] };

/**
 * What the organisation has and what is in the way of its pages, from the database in this folder;
 * null when there is none, or none that can be read. Nothing sealed is opened, so no key is needed.
 */
export const readData = async (dir: string): Promise<Organisation | null> => {
  if (!existsSync(databaseFile(dir))) return null;
  const store = await openDatabase(dir);
  if (!store.ok) return null;
  try {
    const usecases = realUseCases(
      store.value,
      noLibrary,
      sealWith(() => []),
    );
    return {
      register: await usecases.readRegister(),
      readiness: await usecases.readReadiness(),
    };
  } finally {
    await store.value.close();
  }
};
