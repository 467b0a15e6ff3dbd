import { hash, randomBytes, randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdFile } from '../db/hold.ts';
import { migrate } from '../db/migrate.ts';
import { openStore } from '../db/open.ts';
import { DatabaseProblem } from '../db/problem.ts';
import type { Store } from '../db/store.ts';
import { accepted, type Outcome, rejected } from './domain/outcome.ts';
import type { Env } from './env.server.ts';
import { noFiles } from './files/disk-files.ts';
import { noIdentity } from './identity/no-identity.ts';
import type { Library } from './library/types.ts';
import { type Keys, keyFile, openKeys } from './secret-keys.server.ts';
import { keyId, sealWith } from './secrets.server.ts';
import { buildUseCases } from './usecases/build.ts';
import type { Ports, Secrets } from './usecases/ports.ts';
import type { UseCases } from './usecases/types.ts';

/** Where everything that is remembered stands, inside the data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'bulkhead.sqlite');

const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error as Error).message;

/** One folder after the other: Node's own `recursive` never ends below /proc. */
const makeFolder = (dir: string): void => {
  if (existsSync(dir)) return;
  const parent = dirname(dir);
  if (parent !== dir) makeFolder(parent);
  mkdirSync(dir);
};

const prepareDataDir = (dir: string): Outcome<null> => {
  try {
    if (statSync(dir, { throwIfNoEntry: false })?.isFile())
      return rejected('data-dir-file', { dir });
    makeFolder(dir);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return accepted(null);
  } catch (error) {
    return rejected('data-dir', { dir, reason: reasonOf(error) });
  }
};

/** Folders that runbooks are read from; the first one that cannot be is named. */
export const checkRunbookDirs = (dirs: string[]): Outcome<null> => {
  for (const dir of dirs) {
    try {
      readdirSync(dir);
    } catch {
      return rejected('runbooks-dir', { dir });
    }
  }
  return accepted(null);
};

/**
 * The store, brought to this version's schema. Why it cannot be opened is a value. A server asks to
 * be `alone` with the folder: its pages would never hear of what another one does.
 */
export const openDatabase = async (
  dataDir: string,
  { serves = false, alone = false } = {},
): Promise<Outcome<Store>> => {
  const dir = prepareDataDir(dataDir);
  if (!dir.ok) return dir;
  const file = databaseFile(dataDir);
  let letGo: (() => void) | null = null;
  try {
    letGo = alone ? holdFile(join(dataDir, 'server.lock')) : null;
    if (alone && !letGo) return rejected('data-dir-held', { dir: dataDir });
    migrate({ file, now: Date.now });
    const store = await openStore({ file, serves });
    const close = async () => {
      await store.close();
      letGo?.();
    };
    return accepted({ ...store, close });
  } catch (error) {
    letGo?.();
    if (error instanceof DatabaseProblem) return rejected(error.code, error.params);
    throw error;
  }
};

/** What seals secrets, and the keys that it does so with. */
export type Sealing = { secrets: Secrets; keys: Keys };

/** Refused when a secret was sealed with a key that is not at hand: what it is for would fail later. */
export const openSecrets = async (
  env: Pick<Env, 'dataDir' | 'keys'>,
  store: Store,
): Promise<Outcome<Sealing>> => {
  const keys = openKeys(env);
  if (!keys.ok) return keys;
  const known = new Set(keys.value.all().map(keyId));
  const lost = (await store.read.secrets()).filter((row) => !known.has(row.keyId));
  const [first] = lost;
  if (first) {
    const where = env.keys ? 'BULKHEAD_KEY' : keyFile(env.dataDir);
    return rejected('key-wrong', { count: lost.length, key: first.keyId, where });
  }
  return accepted({ secrets: sealWith(keys.value.all), keys: keys.value });
};

/** Where files that people attach lie, inside the data folder. */
export const filesDir = (dataDir: string): string => join(dataDir, 'attachments');

/** Given where people sign in and attach files; commands do without. */
export type DoorParts = Pick<Ports, 'identity' | 'files' | 'warn' | 'sendsEmail' | 'slack'>;

/** The ports that are the same everywhere outside of tests. */
export const realPorts = (
  store: Store,
  library: Library,
  secrets: Secrets,
  { identity, files, warn, sendsEmail, slack }: DoorParts = {
    ...{ identity: noIdentity, files: noFiles, warn: () => {} },
  },
): Ports => ({
  store,
  library,
  hash: (text) => hash('sha256', text, 'hex'),
  now: Date.now,
  newId: randomUUID,
  newSecret: () => randomBytes(32).toString('base64url'),
  secrets,
  identity,
  files,
  warn,
  sendsEmail,
  ...(slack && { slack }),
});

export const realUseCases = (...parts: Parameters<typeof realPorts>): UseCases =>
  buildUseCases(realPorts(...parts));
