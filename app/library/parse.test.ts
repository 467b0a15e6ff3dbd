import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printRunbook } from '../../test/harness/print-runbook.ts';
import { randomPlan } from '../../test/harness/random-runbook.ts';
import { parseRunbook } from './parse.ts';

/** A plan without the places in its source. */
const placeless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'at' ? undefined : inner)));

test('any plan written as MDX reads back as the same plan', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const { plan: read, findings } = parseRunbook(printRunbook(plan), 'drawn.mdx');
      expect(findings).toEqual([]);
      expect(placeless(read)).toEqual(placeless(plan));
    }),
    { numRuns: 80 },
  );
});

test('any text at all is answered with a plan or with findings, never a throw', () => {
  const piece = fc.constantFrom(
    ...[
      '---\n',
      'id: a\n',
      '<Step id="a">',
      '</Step>',
      '<Exit id="b" outcome="resolved" />',
      '\n\n',
    ],
    ...[
      '{',
      '}',
      '- [ ] x\n',
      '```\n',
      '> ',
      '<',
      '"',
      'import ',
      'title: T\n',
      '[x](y)',
      '\t',
      '&',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 25 }),
      (all) => {
        const { plan, findings } = parseRunbook(all.join(''), 'any.mdx');
        expect(plan === null).toBe(findings.some(({ severity }) => severity === 'error'));
      },
    ),
    { numRuns: 200 },
  );
});

test('a byte-order mark, the line ends of any system and a spelled-out yaml fence read like any other file', () => {
  const lines = [
    ...['\ufeff---yaml', 'id: a', 'title: A', '---', '', '<Step id="b">', '', '- [ ] x', ''],
    ...['</Step>', '', '<Exit id="c" outcome="resolved" />', ''],
  ];
  for (const end of ['\r\n', '\n', '\r']) {
    const { plan, findings } = parseRunbook(lines.join(end), 'a.mdx');
    expect(findings).toEqual([]);
    expect(plan?.nodes.map(({ id, at }) => `${id} ${at.line}`)).toEqual(['b 6', 'c 12']);
  }
});

test('a text on which the parser gives up is a finding on its line', () => {
  const { plan, findings } = parseRunbook('# A\n\n<Step id="a">---\n---\n', 'a.mdx');
  expect(plan).toBeNull();
  expect(findings.map(({ code, at }) => [code, at.line])).toContainEqual(['RB109', 4]);
});
