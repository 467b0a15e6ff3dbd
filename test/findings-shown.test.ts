import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { gather } from '../scripts/check/gather.ts';
import { examples } from './harness/finding-examples.ts';

const readme = readFileSync('runbooks/README.md', 'utf8');
const rows = [...readme.matchAll(/^\| (RB[1-4]\d{2}) \| .+? \| (.+) \|$/gm)];

/** The checker itself makes sure that these hold, beneath the compiler that never breaks them. */
const ofPlansAlone = ['RB203', 'RB204'];

test('the example that runbooks/README.md gives of a finding has that finding', async () => {
  const codes = rows.map(([, code = '']) => code).filter((code) => !ofPlansAlone.includes(code));
  expect(Object.keys(examples)).toEqual(codes);
  const root = await mkdtemp(join(tmpdir(), 'bulkhead-examples-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const now = Date.UTC(2026, 10, 22);
  for (const [code, { files, register }] of Object.entries(examples)) {
    const folder = await mkdtemp(join(root, 'x'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const [first] = Object.keys(files);
    const checked = await gather([{ root: folder }], folder, now, register);
    const found = checked.find(({ file }) => file === first)?.findings ?? [];
    expect(
      found.map((one) => one.code),
      code,
    ).toContain(code);
  }
});

/** Examples that say what is missing or tell a story, and quote names more than a text. */
const inWords = [
  ...['RB109', 'RB113', 'RB114', 'RB131', 'RB140', 'RB141', 'RB154', 'RB203', 'RB204'],
  ...['RB207', 'RB208', 'RB233', 'RB235', 'RB301', 'RB302', 'RB303'],
];

test('what an example quotes stands in the file that shows it', () => {
  const plain = (text: string) => text.replace(/[\s"'…/>]+/g, '');
  const wrong = rows.flatMap(([, code = '', example = '']) => {
    const { files, register } = examples[code] ?? {};
    const texts = Object.values(files ?? {}).map((file) => file.toString('latin1'));
    const text = plain(
      [...Object.keys(files ?? {}), ...texts, JSON.stringify(register)].join('\n'),
    );
    return [...example.matchAll(/(\b(?:no|without) )?(?:`([^`]+)`)/g)]
      .filter(([, without, quoted = '']) => !without && !text.includes(plain(quoted)))
      .map(([, , quoted]) => `${code}: ${quoted}`);
  });
  expect(wrong.filter((one) => !inWords.some((code) => one.startsWith(code)))).toEqual([]);
});
