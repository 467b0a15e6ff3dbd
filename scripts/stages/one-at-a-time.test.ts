import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.mjs';

const lockIn = () => {
  const top = mkdtempSync(join(tmpdir(), 'bulkhead-lock-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  return { top, lock: join(top, 'cache', 'work.lock') };
};
const old = new Date(Date.now() - 3_600_000);

test('of two who would work at once the second waits, and the lock is gone after both', async () => {
  const { lock } = lockIn();
  const said: string[] = [];
  const work = (name: string) => async () => {
    said.push(`${name} begins`);
    await new Promise(setImmediate);
    said.push(`${name} ends`);
  };
  await Promise.all([oneAtATime(lock, work('one')), oneAtATime(lock, work('two'))]);
  expect(said).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  expect(existsSync(lock)).toBe(false);
});

test.for([
  ['of one who is gone', '999999999'],
  ['that a full disk left empty', ''],
  ['of one who has our number since', String(process.pid)],
] as const)('a lock %s is taken over', async ([, text]) => {
  const { lock } = lockIn();
  await oneAtATime(lock, async () => undefined);
  writeFileSync(lock, text);
  utimesSync(lock, old, old);
  expect(await oneAtATime(lock, async () => 'worked')).toBe('worked');
});

test('work that fails lets the next one in', async () => {
  const { lock, top } = lockIn();
  const fails = () => Promise.reject(new Error('no'));
  await expect(oneAtATime(lock, fails)).rejects.toThrow('no');
  expect(readdirSync(join(top, 'cache'))).toEqual([]);
});
