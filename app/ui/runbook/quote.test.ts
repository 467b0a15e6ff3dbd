import { expect, test } from 'vitest';
import type { Finding } from '../../domain/runbook/finding.ts';
import { quoteFinding } from './quote.ts';

const finding = (more: Partial<Finding>): Finding => ({
  code: 'RB214',
  severity: 'warning',
  file: 'a.mdx',
  at: { line: 2, column: 3 },
  params: {},
  ...more,
});
const source = 'one\n\t<Step role="x">\nthree';

test('carets stand under what the finding covers', () => {
  expect(quoteFinding(source, finding({ end: { line: 2, column: 7 } }))).toEqual({
    line: '\t<Step role="x">',
    carets: '\t ^^^^',
  });
});

test('a finding over several lines is marked to the end of its first', () => {
  const quote = quoteFinding(source, finding({ end: { line: 3, column: 1 } }));
  expect(quote?.carets).toBe(`\t ${'^'.repeat(14)}`);
});

test('a place beyond the line or the file does not break the page', () => {
  expect(quoteFinding(source, finding({ at: { line: 2, column: 99 } }))?.carets).toMatch(/\^$/);
  expect(quoteFinding(source, finding({ at: { line: 99, column: 1 } }))).toBe(null);
});
