import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './harness/server.ts';
import { sourceFiles } from './harness/source-files.ts';

const document = readFileSync(join(root, 'app/doors/ASVS.md'), 'utf8');
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (Chapter|---)/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, chapter = '', requirement = '', holds = '', shown = '']) => ({
    ...{ chapter, requirement, holds, shown },
  }));
const tests = sourceFiles(/\.(test|spec)\.tsx?$/).map(({ path }) => path);

/** Where a name of the last column leads: short ones stand for a folder, as the document says. */
const filesOf = (name: string): string[] => {
  if (name.startsWith('attacker/')) return filesOf(`test/faults/${name}.test.ts`);
  if (/^(sign-in|people)\//.test(name)) return filesOf(`app/usecases/${name}`);
  if (name === 'api-fuzz') return filesOf('test/faults/api-fuzz.test.ts');
  if (name === 'send-event.test.ts') return filesOf('app/usecases/send-event.test.ts');
  const begin = name.replace(/\*.*/, '');
  return tests.filter((path) => path.startsWith(begin));
};

test('every test that the table of ASVS names is there', () => {
  const wrong = rows.flatMap(({ requirement, shown }) =>
    [...shown.matchAll(/`([^`]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !/\.md$/.test(name) && filesOf(name).length === 0)
      .map((name) => `${requirement}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('its seventeen chapters stand there in order, and no row is without a test or a reason', () => {
  const chapters = rows.flatMap(({ chapter }) => /\*\*V(\d+)/.exec(chapter)?.[1] ?? []);
  expect(chapters).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)));
  const reason =
    /does not apply|^\*\*open\*\*: |^deployment: |^read$|^the files themselves$|export$/;
  const silent = rows.filter(({ shown }) => !/`[^`]+`/.test(shown) && !reason.test(shown));
  expect(silent).toEqual([]);
  expect(rows.length).toBeGreaterThan(80);
});
