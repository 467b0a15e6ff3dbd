import { expect, test } from 'vitest';
import type { Finding } from '../../app/domain/runbook/finding.ts';
import { bundleRunbook } from '../../app/library/bundle.ts';
import { renderRunbook } from '../../app/library/html.ts';
import { parseRunbook } from '../../app/library/parse.ts';
import { sayByCode } from '../../app/messages/catalogue.ts';
import { bodyLine, runbookWith, topLine } from './hostile-runbook.builder.ts';
import { broken, executable, type Hostile, misleading } from './hostile-runbooks.ts';

const placed = (findings: Finding[]): string[] =>
  findings.map(({ code, at }) => `${code} ${at.line}:${at.column}`);

const expected = ({ code, line, column }: Hostile): string => `${code} ${line}:${column}`;

const executed = (): boolean => '__pwned' in globalThis;

test('the runbook that the hostile ones are made from is itself in order', () => {
  const { plan, findings } = parseRunbook(runbookWith({}), 'held.mdx');
  expect(findings).toEqual([]);
  expect(plan?.nodes.map(({ id }) => id)).toEqual(['look', 'over']);
});

test.each([...executable, ...misleading, ...broken])(
  '$name is refused where it stands',
  (hostile) => {
    const { plan, findings } = parseRunbook(hostile.source, 'held.mdx');
    expect(plan).toBeNull();
    expect(placed(findings)).toContain(expected(hostile));
    expect(executed()).toBe(false);
  },
);

test.each([...executable, ...misleading])('$name never reaches a bundle', async (hostile) => {
  const bundled = await bundleRunbook(hostile.source, 'held.mdx');
  expect(bundled.ok).toBe(false);
  expect(await renderRunbook(hostile.source, 'held.mdx')).toEqual({});
  expect(executed()).toBe(false);
});

test('every refusal is worded, with a hint', () => {
  for (const { source } of [...executable, ...misleading, ...broken]) {
    for (const { code, params } of parseRunbook(source, 'held.mdx').findings) {
      for (const part of ['says', 'hint']) {
        const sentence = sayByCode('finding', `${code}.${part}`, params);
        expect(sentence).not.toBe(`finding.${code}.${part}`);
        expect(sentence).toMatch(/^\S.*\S$/s);
      }
    }
  }
});

test('all faults of one file are told at once, in the order of the file', () => {
  const source = runbookWith({
    front: ['severity: sev9', 'objective: { rto: soon }'],
    top: ['import fs from "node:fs"', ''],
    body: [
      '{1 + 1}',
      '',
      '[x](javascript:alert(1))',
      '',
      '<Widget {...x} onClick="y" />',
      '',
      '<Danger title={1}>',
      '',
      'x',
      '',
      '</Danger>',
      '',
    ],
  });
  const { findings } = parseRunbook(source, 'held.mdx');
  expect(placed(findings)).toEqual([
    'RB115 4:1',
    'RB115 5:14',
    'RB120 9:1',
    'RB121 13:1',
    'RB127 15:1',
    'RB124 17:1',
    'RB123 17:9',
    'RB126 17:16',
    'RB122 19:9',
  ]);
});

test('a slip of syntax does not hide what else is refused', () => {
  const source = runbookWith({
    top: ['import fs from "node:fs"', ''],
    body: ['Write to <ops@example.com>', '', 'Open {', '', '<script src="x"></script>', ''],
  });
  expect(placed(parseRunbook(source, 'held.mdx').findings)).toEqual([
    `RB120 ${topLine}:1`,
    `RB101 ${bodyLine + 2}:14`,
    `RB101 ${bodyLine + 4}:6`,
    `RB125 ${bodyLine + 6}:1`,
  ]);
});

test('keys that every object has already do no harm', () => {
  const front = ['__proto__: { polluted: yes }', 'constructor: { prototype: { polluted: yes } }'];
  const { plan, findings } = parseRunbook(runbookWith({ front }), 'held.mdx');
  expect(findings).toEqual([]);
  expect(plan?.id).toBe('held');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  const taken = runbookWith({}).replace('id="over"', 'id="constructor"');
  expect(placed(parseRunbook(taken, 'held.mdx').findings)).toEqual(['RB137 11:7']);
});

test('a hostile file costs seconds at most', () => {
  for (const piece of ['[', '*a **b ', '`a``b', '<A>', '{', '- ', '&', '~~', '|a', '![a](']) {
    const line = piece.repeat(Math.floor(9_000 / piece.length));
    const body = Array.from({ length: 20 }, () => line);
    const began = performance.now();
    expect(parseRunbook(runbookWith({ body }), 'held.mdx').findings.length).toBeGreaterThanOrEqual(
      0,
    );
    expect(performance.now() - began, piece).toBeLessThan(30_000);
  }
});
