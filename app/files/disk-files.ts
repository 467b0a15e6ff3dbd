import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { judgeKind } from '../domain/attachment/file-kind.ts';
import { fileLimits } from '../domain/attachment/file-limits.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { Files, KeptFile } from '../usecases/attachment/types.ts';
import { judgeImage, mediaTypeOf, SIGN_BYTES, textReader } from './read-signs.ts';

type TakenIn = { sha256: string; size: number; head: Buffer; isText: boolean };

/** Writes what comes into a new file, through to the disk; stops at what is too long. */
const takeIn = async (
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<TakenIn>> => {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const text = textReader();
    let head = Buffer.alloc(0);
    let size = 0;
    for await (const piece of bytes) {
      size += piece.byteLength;
      if (size > fileLimits.size)
        return rejected('file-too-long', { max: fileLimits.size / 1024 / 1024 });
      if (head.length < SIGN_BYTES) head = Buffer.concat([head, piece]).subarray(0, SIGN_BYTES);
      hash.update(piece);
      text.take(piece);
      await file.writeFile(piece);
    }
    if (size === 0) return rejected('file-empty');
    await file.sync();
    return accepted({ sha256: hash.digest('hex'), size, head, isText: text.isText() });
  } finally {
    await file.close();
  }
};

/**
 * Files in a folder of their own, each under the hash of its bytes and under no name that anybody
 * sent. The same bytes lie there once.
 */
export const diskFiles = (dir: string): Files => {
  const incoming = join(dir, 'incoming');
  // What a crash left half taken in is nobody's.
  rmSync(incoming, { recursive: true, force: true });
  /** Of the same bytes, how many are being attached now. */
  const underWay = new Map<string, number>();
  const placeOf = (sha256: string) => join(dir, sha256.slice(0, 2), sha256);
  const judged = async (name: string, path: string, taken: TakenIn): Promise<Outcome<KeptFile>> => {
    const kind = judgeKind(name, await mediaTypeOf(taken.head), taken.isText);
    if (!kind.ok) return kind;
    const { mediaType } = kind.value;
    if (mediaType.startsWith('image/')) {
      const image = judgeImage(await readFile(path));
      if (!image.ok) return image;
    }
    return accepted({ sha256: taken.sha256, size: taken.size, mediaType });
  };
  return {
    keep: async (name, bytes) => {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const path = join(incoming, randomUUID());
      try {
        const taken = await takeIn(path, bytes);
        if (!taken.ok) return taken;
        const kept = await judged(name, path, taken.value);
        if (!kept.ok) return kept;
        const { sha256 } = kept.value;
        const place = placeOf(sha256);
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        underWay.set(sha256, (underWay.get(sha256) ?? 0) + 1);
        await rename(path, place);
        return kept;
      } finally {
        await rm(path, { force: true });
      }
    },
    read: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const path = placeOf(sha256);
      const there = await access(path).then(
        () => true,
        () => false,
      );
      return there ? createReadStream(path) : null;
    },
    settle: async (sha256, named) => {
      const left = (underWay.get(sha256) ?? 1) - 1;
      if (left > 0) underWay.set(sha256, left);
      else underWay.delete(sha256);
      // Asked again after the answer: somebody may have begun to send the same meanwhile.
      if (left > 0 || (await named()) || underWay.has(sha256)) return;
      rmSync(placeOf(sha256), { force: true });
    },
    sweep: async (named) => {
      const all = await readdir(dir, { recursive: true }).catch((): string[] => []);
      const lost = all
        .map((path) => basename(path))
        .filter((name) => /^[0-9a-f]{64}$/.test(name) && !named.has(name) && !underWay.has(name));
      for (const sha256 of lost) rmSync(placeOf(sha256), { force: true });
      return lost.length;
    },
  };
};

/** For commands and tests that take in no files. */
export const noFiles: Files = {
  keep: async () => rejected('file-type-refused', { found: '_unknown' }),
  read: async () => null,
  settle: async () => undefined,
  sweep: async () => 0,
};
