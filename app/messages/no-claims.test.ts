import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { terminal } from './en/terminal.ts';

const sentences = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, one]) => sentences(one, `${path}.${key}`));

/** What only an auditor may say. */
const claim =
  /\b(non-?)?complian(t|ce)\b|\bcompl(y|ies) with\b|\bconform(s|ant|ity)?\b|\bcertified\b/i;

test('no sentence says that a standard is complied with; coverage says what it records', () => {
  const said = [...sentences(en), ...sentences(terminal)];
  expect(said.length).toBeGreaterThan(1_000);
  expect(said.filter(([, text]) => claim.test(text))).toEqual([]);
  expect(claim.test('This makes you compliant with DORA')).toBe(true);
  expect(en.coverage.lead).toMatch(/^Records evidence mapped to/);
});
