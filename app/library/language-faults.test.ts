import { expect, test } from 'vitest';
import { parseRunbook } from './parse.ts';

const front = ['---', 'id: a', 'title: A', 'roles: [lead]', '---', ''];
const exit = '<Exit id="over" outcome="resolved" />';

/** Codes and places, lines counted from the first of `lines`. */
const faults = (...lines: string[]): string[] =>
  parseRunbook([...front, ...lines, ''].join('\n'), 'a.mdx').findings.map(
    ({ code, at }) => `${code} ${at.line - front.length}:${at.column}`,
  );

const cases: [sentence: string, lines: string[], expected: string[]][] = [
  ['an unknown attribute', ['<Step id="s" rolle="lead" />', exit], ['RB130 1:14']],
  ['a missing attribute', ['<Verify id="v" />', exit], ['RB131 1:1']],
  [
    'an option that leads nowhere',
    [
      '<Decision id="d" question="?">',
      '<Option id="a" />',
      '<Option id="b" goto="over" />',
      '</Decision>',
      exit,
    ],
    ['RB131 2:1'],
  ],
  ['an attribute given twice', ['<Step id="s" title="a" title="b" />', exit], ['RB134 1:24']],
  ['an attribute with no value', ['<Step id="s" title />', exit], ['RB132 1:14']],
  ['a time that is none', ['<Step id="s" deadline="5 minutes" />', exit], ['RB133 1:14']],
  ['an id in capitals', ['<Step id="My_Step" />', exit], ['RB135 1:7']],
  ['an id used twice', ['<Step id="s" />', '<Step id="s" />', exit], ['RB136 2:7']],
  [
    'an option id used twice',
    [
      '<Decision id="d" question="?">',
      '<Option id="a" goto="over" />',
      '<Option id="a" goto="over" />',
      '</Decision>',
      exit,
    ],
    ['RB136 3:1'],
  ],
  ['an outcome that does not exist', ['<Exit id="over" outcome="done" />'], ['RB132 1:17']],
  [
    'more agreement than roles',
    ['<Approval id="p" role="lead" quorum="2" />', exit],
    ['RB132 1:30'],
  ],
  [
    'a step inside a step',
    ['<Step id="s">', '', '<Step id="t" />', '', '</Step>', exit],
    ['RB140 3:1'],
  ],
  ['an option outside a decision', ['<Option id="o" goto="over" />', exit], ['RB140 1:1']],
  [
    'an exit inside a lane',
    [
      '<Parallel id="p">',
      '<Lane id="l">',
      '<Step id="s" />',
      '<Exit id="x" outcome="resolved" />',
      '</Lane>',
      '</Parallel>',
      exit,
    ],
    ['RB140 4:1'],
  ],
  ['a step in a list', ['- <Step id="s" />', '', exit], ['RB141 1:3']],
  ['a step in a sentence', ['Do <Step id="s" /> now', '', exit], ['RB141 1:4']],
  [
    'a decision with one option',
    ['<Decision id="d" question="?">', '<Option id="a" goto="over" />', '</Decision>', exit],
    ['RB143 1:1'],
  ],
  ['a parallel without lanes', ['<Parallel id="p" />', exit], ['RB144 1:1']],
  [
    'an empty lane',
    ['<Parallel id="p">', '<Lane id="l">', '</Lane>', '</Parallel>', exit],
    ['RB145 2:1'],
  ],
  [
    'a footnote',
    ['<Step id="s">', '', 'As told[^1].', '', '[^1]: there', '', '</Step>', exit],
    ['RB148 3:8', 'RB148 5:1'],
  ],
  ['a jump to nowhere', ['<Step id="s" next="ower" />', exit], ['RB150 1:14']],
  ['a lapse that leads nowhere', ['<Step id="s" onLapse="boss" />', exit], ['RB150 1:14']],
  [
    'a jump out of a lane',
    [
      '<Parallel id="p">',
      '<Lane id="l">',
      '<Step id="s" next="over" />',
      '</Lane>',
      '</Parallel>',
      exit,
    ],
    ['RB151 3:14'],
  ],
  [
    'a jump into a lane',
    [
      '<Step id="t" next="s" />',
      '<Parallel id="p">',
      '<Lane id="l">',
      '<Step id="s" />',
      '</Lane>',
      '</Parallel>',
      exit,
    ],
    ['RB156 1:14'],
  ],
  ['@join outside of a lane', ['<Step id="s" next="@join" />', exit], ['RB150 1:14']],
  ['a file that ends without an exit', ['<Step id="s" />'], ['RB152 1:1']],
  [
    'a jump to a rollback',
    ['<Step id="s" next="rollback-s" />', '<Rollback for="s" />', exit],
    ['RB153 1:14'],
  ],
  ['a rollback of nothing', ['<Rollback for="s" />', exit], ['RB154 1:1']],
  [
    'a second rollback',
    ['<Step id="s" />', '<Rollback for="s" />', '<Rollback id="r" for="s" />', exit],
    ['RB155 3:1'],
  ],
  ['a role that is not declared', ['<Step id="s" role="leed" />', exit], ['RB159 1:14']],
  ['no element at all', ['Only words.'], ['RB157 -5:1']],
];

test.each(cases)('%s is told where it stands, and nothing else is', (_, lines, expected) => {
  expect(faults(...lines)).toEqual(expected);
});

const frontFaults = (...lines: string[]): string[] =>
  parseRunbook(['---', ...lines, '---', '', exit].join('\n'), 'a.mdx').findings.map(
    ({ code, at, params }) =>
      `${code} ${at.line}:${at.column} ${params.expected ?? params.field ?? ''}`,
  );

test('front matter that does not fit is told by key, at its own line', () => {
  expect(frontFaults('title: A')).toEqual(['RB114 1:1 id']);
  expect(frontFaults('id: a')).toEqual(['RB114 1:1 title']);
  expect(frontFaults('id: A b', 'title: T', 'kind: other')).toEqual([
    'RB115 2:1 kebab',
    'RB115 4:1 oneOf',
  ]);
  expect(frontFaults('id: a', 'title: T', 'roles:', '  - { id: Lead }')).toEqual([
    'RB115 5:7 kebab',
  ]);
  expect(frontFaults('id: a', 'title: T', 'objective:', '  rto: soon')).toEqual([
    'RB115 5:3 duration',
  ]);
  expect(frontFaults('id: a', 'title: T', 'roles: [b, b]')).toEqual(['RB116 4:12 ']);
  expect(frontFaults('id: a', 'title: T', 'inputs: [{ name: "1x", secret: yes }]')).toEqual([
    'RB115 4:12 inputName',
    'RB115 4:24 flag',
  ]);
  expect(frontFaults('id: a', 'title: T', 'roles: [{ title: x }, 7]')).toEqual([
    'RB114 4:9 roles.0.id',
    'RB115 4:23 kebab',
  ]);
  expect(frontFaults('id: a', 'title: T', 'last_reviewed_on: 2026-02-30')).toEqual([
    'RB115 4:1 date',
  ]);
  expect(frontFaults('- a list')).toEqual(['RB110 1:1 ']);
});

test('a fault is called by what stands there, and swapped letters are a slip', () => {
  const params = (...lines: string[]) =>
    parseRunbook([...front, ...lines, ''].join('\n'), 'a.mdx').findings.map(
      ({ code, at, params: { element, near } }) =>
        `${code} ${at.line - front.length}:${at.column} ${near ?? element ?? ''}`,
    );
  expect(params('</Step>', exit)).toEqual(['RB103 1:1 Step']);
  expect(params('Look', '', '<!-- a', 'comment -->', '', exit)).toEqual(['RB128 3:1 ']);
  expect(params('<Stpe id="s" />', exit)).toEqual(['RB124 1:1 Step']);
  expect(params('It is {open', '', 'and more', exit)).toEqual(['RB101 1:7 ']);
});

test('a mapping may be merged in, within the bounds of aliases', () => {
  const source = ['---', 'id: a', 'title: A', 'base: &base { rto: 1h }', 'objective:'];
  const { plan } = parseRunbook(
    [...source, '  <<: *base', '  mtpd: 4h', '---', '', exit, ''].join('\n'),
    'a.mdx',
  );
  expect(plan?.objective).toEqual({ rto: 3600, mtpd: 14_400 });
});

test('the names that other files use are understood, and ours win', () => {
  const source = [
    ...[
      '---',
      'runbook_id: a',
      'title: A',
      'owner_slack: "#ops"',
      'owner: compute',
      'alerts:',
      'tags: one',
    ],
    ...[
      'last_verified_at: 2026-01-02',
      'review_in: 6 months',
      'error_signatures: [OOM]',
      'unknown: 1',
    ],
    ...['---', '', exit, ''],
  ].join('\n');
  expect(parseRunbook(source, 'a.mdx').plan).toMatchObject({
    ...{ id: 'a', owner: 'compute', alerts: ['OOM'], tags: ['one'] },
    review: { every: 'P6M', lastReviewed: '2026-01-02' },
  });
});
