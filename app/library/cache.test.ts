import { expect, test } from 'vitest';
import { makeCache } from './cache.ts';

test('a value is made once while it is kept, and the least recently used is forgotten', async () => {
  const cached = makeCache<string>(2);
  const made: string[] = [];
  const get = (key: string): Promise<string> =>
    cached(key, async () => {
      made.push(key);
      return key;
    });
  await Promise.all([get('a'), get('a'), get('b')]);
  await get('a');
  await get('c');
  await get('a');
  await get('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is not kept', async () => {
  const cached = makeCache<string>(2);
  await expect(cached('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cached('a', async () => 'yes')).toBe('yes');
});
