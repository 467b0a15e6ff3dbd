import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../app/messages/en/index.ts';

const readme = readFileSync('runbooks/README.md', 'utf8');
const rows = [...readme.matchAll(/^\| (RB\d{3}) \| (.+) \| (.+) \|$/gm)];

test('every code of the catalogue stands once in runbooks/README.md, with an example, and no other', () => {
  const documented = rows.map(([, code]) => code);
  expect(documented).toEqual(Object.keys(en.finding).sort());
  for (const [, , says, example] of rows) {
    expect(says?.trim()).not.toBe('');
    expect(example?.trim()).not.toBe('');
  }
});

test('every code that the source reports has words, and every worded code is reported', async () => {
  const reported = new Set<string>();
  for (const root of [
    'app/domain/runbook',
    'app/domain/readiness',
    'app/domain/evidence',
    'app/library',
  ]) {
    for (const name of await readdir(root, { recursive: true })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      for (const [code] of readFileSync(join(root, name), 'utf8').matchAll(/\bRB\d{3}\b/g)) {
        reported.add(code);
      }
    }
  }
  expect([...reported].sort()).toEqual(Object.keys(en.finding).sort());
});

test('every finding says what is wrong and what to do about it', () => {
  for (const [code, words] of Object.entries(en.finding)) {
    expect(words, code).toEqual({ says: expect.any(String), hint: expect.any(String) });
  }
});
