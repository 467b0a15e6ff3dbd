import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accepted, type Outcome, rejected } from './domain/outcome.ts';

const BYTES = 32;

/** The keys that seal secrets, the newest first. */
export type Keys = {
  all: () => readonly Buffer[];
  /** Puts a new key before the others; false where the keys are settings, which we cannot change. */
  renew: () => boolean;
  /** Forgets all but the newest key, the one before it, and those that are still needed. */
  forget: (needed: (key: Buffer) => boolean) => void;
};

export const keyFile = (dataDir: string): string => join(dataDir, 'key');

const keysOf = (text: string): Buffer[] | null => {
  const lines = text.split('\n').map((line) => line.trim());
  const keys = lines.filter((line) => line !== '').map((line) => Buffer.from(line, 'base64'));
  return keys.length > 0 && keys.every(({ length }) => length === BYTES) ? keys : null;
};

const textOf = (keys: readonly Buffer[]): string =>
  keys.map((key) => `${key.toString('base64')}\n`).join('');

/** Written beside and put in place at once: a key that is cut off would lose what it sealed. */
const write = (file: string, keys: readonly Buffer[]): void => {
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, textOf(keys), { mode: 0o600 });
  renameSync(beside, file);
};

/** A start that was broken off made it and no more; one that goes on right now is done in a moment. */
const wasLeftEmpty = (file: string): boolean => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.size === 0 && Date.now() - found.mtimeMs > 5_000;
};

/**
 * Made at the first start; of two processes that start at once the first one's key stays. Nothing
 * was sealed under a file that is empty: what was lost with one is told when secrets are opened.
 */
const makeFile = (file: string): void => {
  const made = [randomBytes(BYTES)];
  if (wasLeftEmpty(file)) {
    write(file, made);
    return;
  }
  try {
    writeFileSync(file, textOf(made), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    rmSync(file, { force: true });
    throw error;
  }
};

const fileKeys = (file: string): Keys => {
  let read: { stamp: string; keys: Buffer[] } | null = null;
  const all = () => {
    const { ino, mtimeNs, size } = statSync(file, { bigint: true });
    const stamp = `${ino} ${mtimeNs} ${size}`;
    if (read?.stamp === stamp) return read.keys;
    const keys = keysOf(readFileSync(file, 'utf8'));
    if (!keys) throw new Error(`${file} holds no keys`);
    read = { stamp, keys };
    return keys;
  };
  const replace = (keys: readonly Buffer[]) => {
    write(file, keys);
    read = null;
  };
  return {
    all,
    renew: () => {
      replace([randomBytes(BYTES), ...all()]);
      return true;
    },
    forget: (needed) => replace(all().filter((key, at) => at < 2 || needed(key))),
  };
};

/** Keys of BULKHEAD_KEY, or of the file in the data folder. Why there are none is a value. */
export const openKeys = (env: { dataDir: string; keys?: string[] }): Outcome<Keys> => {
  if (env.keys) {
    const given = env.keys.map((text) => Buffer.from(text, 'base64'));
    return accepted({ all: () => given, renew: () => false, forget: () => undefined });
  }
  const file = keyFile(env.dataDir);
  try {
    makeFile(file);
    const keys = fileKeys(file);
    keys.all();
    return accepted(keys);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') return rejected('disk-full', { dir: env.dataDir });
    return rejected('key-file', { file, reason: code ?? message });
  }
};
