import { expect, test } from 'vitest';
import { commandWords } from './command-words.ts';

const wholes = (line: string) =>
  commandWords(line)
    .filter(({ whole }) => whole)
    .map(({ text }) => text);

test('a word with dashes stays whole, of one that no line can hold its name does, and no sign is lost', () => {
  const long = `--query=${'x'.repeat(40)}`;
  const line = `  kubectl get pods -A  --dry-run ${long}\n`;
  expect(wholes(line)).toEqual(['-A', '--dry-run', '--query=']);
  expect(
    commandWords(line)
      .map(({ text }) => text)
      .join(''),
  ).toBe(line);
});
