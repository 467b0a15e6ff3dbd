import { expect, test } from 'vitest';
import { gatheredStream } from './gathered-stream.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const flushed = (writable: object) => (writable as { flush: () => void }).flush();

test('what was written before a flush arrives in one piece, the rest at the end', async () => {
  const { writable, body } = gatheredStream();
  for (const piece of ['one ', 'two ', 'three']) writable.write(bytes(piece));
  flushed(writable);
  writable.write(bytes(' four'));
  writable.end(bytes(' five'));
  const pieces: string[] = [];
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read())
    pieces.push(new TextDecoder().decode(read.value));
  expect(pieces).toEqual(['one two three', ' four five']);
});

test('a reader who leaves ends the writing, and nothing more is made of what still comes', async () => {
  const { writable, body } = gatheredStream();
  writable.write(bytes('one'));
  await body.cancel();
  expect(writable.destroyed).toBe(true);
  expect(() => flushed(writable)).not.toThrow();
});

test('a page that breaks off is told as an error, never as its end', async () => {
  const { writable, body } = gatheredStream();
  writable.on('error', () => undefined);
  writable.destroy(new Error('broken off'));
  await expect(body.getReader().read()).rejects.toThrow('broken off');
});
