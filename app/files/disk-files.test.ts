import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { gif, jpeg, pdf, png, webp } from '../../test/harness/files.ts';
import { fileLimits } from '../domain/attachment/file-limits.ts';
import { diskFiles } from './disk-files.ts';

const kept = () => {
  const dir = mkdtempSync(join(tmpdir(), 'bulkhead-files-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const all = () =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(dir, path)).isFile(),
    );
  return { dir, all, files: diskFiles(dir) };
};

const pieces = async function* (...parts: (Buffer | string)[]) {
  for (const part of parts) yield Buffer.from(part);
};
const textOf = async (bytes: AsyncIterable<Uint8Array> | null) => {
  const read: Uint8Array[] = [];
  for await (const piece of bytes ?? []) read.push(piece);
  return Buffer.concat(read).toString();
};

test('a log is kept under its hash, once, and comes back as it was', async () => {
  const { all, files } = kept();
  const colour = '\u001b[31merror\u001b[0m no GPUs left \u2026\n';
  const sha256 = createHash('sha256').update(colour).digest('hex');
  const half = Buffer.from(colour);
  const sent = () => pieces(half.subarray(0, 20), half.subarray(20));
  const value = { sha256, size: half.length, mediaType: 'text/plain' };
  expect(await files.keep('api.log', sent())).toEqual({ ok: true, value });
  expect(await files.keep('again.txt', sent())).toEqual({ ok: true, value });
  expect(all()).toEqual([join(sha256.slice(0, 2), sha256)]);
  expect(await textOf(await files.read(sha256))).toBe(colour);
});

test.each([
  ['graph.png', png(800, 600), 'image/png'],
  ['graph.gif', gif(8, 6), 'image/gif'],
  ['photo.jpg', jpeg(640, 480), 'image/jpeg'],
  ['photo.webp', webp(64, 48), 'image/webp'],
  ['plan.pdf', pdf, 'application/pdf'],
])('%s is known by its bytes', async (name, bytes, mediaType) => {
  expect(await kept().files.keep(name, pieces(bytes))).toMatchObject({ value: { mediaType } });
});

test.each([
  ['a picture that unfolds into gigabytes', 'bomb.png', png(60_000, 60_000), 'image-refused'],
  ['a picture of too many points', 'wide.png', png(16_000, 16_000), 'image-refused'],
  ['a picture without a size', 'empty.png', png(0, 0), 'image-refused'],
  ['a picture that breaks off', 'cut.png', png(8, 8).subarray(0, 18), 'image-refused'],
  ['a page called a picture', 'x.png', Buffer.from('<script>1</script>'), 'file-name-refused'],
  [
    'an archive called a log',
    'x.log',
    Buffer.from('504b0304140000000800', 'hex'),
    'file-type-refused',
  ],
  ['a gzip called a log', 'x.log', Buffer.from('1f8b0800000000000003', 'hex'), 'file-type-refused'],
  ['a program', 'x.txt', Buffer.from('7f454c4602010100000000', 'hex'), 'file-type-refused'],
  ['text with a NUL', 'x.txt', Buffer.from('a\u0000b'), 'file-type-refused'],
  ['text that is no UTF-8', 'x.txt', Buffer.from([0x61, 0xe9, 0x62]), 'file-type-refused'],
  ['nothing', 'x.txt', Buffer.alloc(0), 'file-empty'],
])('%s is refused, and nothing of it stays', async (_what, name, bytes, code) => {
  const { all, files } = kept();
  expect(await files.keep(name, pieces(bytes))).toMatchObject({ rejection: { code } });
  expect(all()).toEqual([]);
});

test('what is too long is cut off where it is, and what breaks off is not kept', async () => {
  const { all, files } = kept();
  let sent = 0;
  const endless = async function* () {
    for (;;) {
      sent += 1024 * 1024;
      yield Buffer.alloc(1024 * 1024, 'a');
    }
  };
  expect(await files.keep('x.log', endless())).toMatchObject({
    rejection: { code: 'file-too-long', params: { max: 10 } },
  });
  expect(sent).toBeLessThanOrEqual(fileLimits.size + 1024 * 1024);
  const broken = async function* () {
    yield Buffer.from('half');
    throw new Error('gone');
  };
  await expect(files.keep('x.log', broken())).rejects.toThrow('gone');
  expect(all()).toEqual([]);
});

test('bytes that nothing came to name are taken away, unless somebody sends the same', async () => {
  const { all, files } = kept();
  const sent = () => files.keep('api.log', pieces('refused'));
  const [one, two] = [await sent(), await sent()];
  if (!one.ok || !two.ok) throw new Error('must be kept');
  const { sha256 } = one.value;
  await files.settle(sha256, async () => false);
  expect(all()).toHaveLength(1);
  await files.settle(sha256, async () => true);
  expect(all()).toHaveLength(1);
  await sent();
  await files.settle(sha256, async () => {
    await sent();
    return false;
  });
  expect(all()).toHaveLength(1);
  await files.settle(sha256, async () => false);
  expect(all()).toEqual([]);
});

test('what a crash left without a row is swept, and nothing else', async () => {
  const { dir, all, files } = kept();
  const named = await files.keep('a.log', pieces('named'));
  await files.keep('b.log', pieces('lost'));
  if (!named.ok) throw new Error('must be kept');
  const again = diskFiles(dir);
  expect(await again.sweep(new Set([named.value.sha256]))).toBe(1);
  expect(all().map((path) => path.slice(3))).toEqual([named.value.sha256]);
  expect(await diskFiles(`${dir}/none`).sweep(new Set())).toBe(0);
});

test.each(['../../../etc/passwd', 'a'.repeat(63), `${'a'.repeat(64)}/..`, ''])(
  'nothing is read under %j',
  async (name) => {
    expect(await kept().files.read(name)).toBeNull();
  },
);
