import { expect, test } from 'vitest';
import type { PlanNode } from '../domain/runbook/plan.ts';
import { parseRunbook } from './parse.ts';

const front = [
  '---',
  'id: a',
  'title: A',
  'escalation: on-call',
  'roles: [lead, finance]',
  '---',
  '',
];
/** The line of the first of `lines`. */
const first = front.length + 1;
const exit = '<Exit id="over" outcome="resolved" />';

const read = (...lines: string[]) => parseRunbook([...front, ...lines, ''].join('\n'), 'a.mdx');
const faults = (...lines: string[]): string[] =>
  read(...lines).findings.map(({ code, at }) => `${code} ${at.line - first}:${at.column}`);
const nodeOf = (id: string, ...lines: string[]): PlanNode | undefined => {
  const { plan, findings } = read(...lines, '', exit);
  expect(findings).toEqual([]);
  return plan?.nodes.find((node) => node.id === id);
};

test('a step holds prose, checks, commands, inputs and call-outs in their order', () => {
  const node = nodeOf(
    ...[
      's',
      '<Step id="s" title="Do it" role="lead" deadline="5m" onLapse="escalate" critical>',
      '',
    ],
    ...[
      'First **this**.',
      '',
      '- [ ] Open the [status page](https://status.example)',
      '- [x] Look at `top`',
    ],
    ...['- not a check', '', '<Input name="zone" label="Zone" pattern="[a-z-]+" secret />', ''],
    ...['```sh danger', '$ drain <zone>', '```', '', '```text', 'as it looks', '```', ''],
    ...['<Danger title="Mind">', '', 'No way back.', '', '</Danger>', '', '</Step>'],
  );
  expect(node).toMatchObject({
    ...{ type: 'step', title: 'Do it', role: 'lead', deadline: 300, critical: true, next: 'over' },
    onLapse: { type: 'escalate' },
    checks: [
      {
        id: 'check-1',
        text: 'Open the status page (https://status.example)',
        at: { line: 12, column: 1 },
      },
      { id: 'check-2', text: 'Look at `top`' },
    ],
    commands: [{ id: 'command-1', text: 'drain <zone>', danger: true }],
    inputs: [{ name: 'zone', label: 'Zone', pattern: '[a-z-]+', secret: true }],
    body: [
      { type: 'prose', prose: 0 },
      { type: 'check', check: 'check-1' },
      { type: 'check', check: 'check-2' },
      { type: 'prose', prose: 1 },
      { type: 'input', input: 'zone' },
      { type: 'command', command: 'command-1' },
      { type: 'prose', prose: 2 },
      { type: 'danger', title: 'Mind', prose: 3 },
    ],
  });
});

test('an option takes its title from its words, or its hint from them when it has a title', () => {
  const node = nodeOf(
    ...['d', '<Decision id="d" question="Which?">'],
    ...['<Option id="one" goto="over">It is *ours*</Option>'],
    ...['<Option id="two" goto="over" title="Theirs">Their page says so</Option>', ''],
    ...['<Option id="three" goto="over">', '', 'Nobody knows', '', 'Ask twice.', '', '</Option>'],
    ...['<Option id="cannot-tell" goto="over" />', '</Decision>'],
  );
  expect(node).toMatchObject({
    title: 'Which?',
    options: [
      { id: 'one', title: 'It is ours', to: 'over' },
      { id: 'two', title: 'Theirs', hint: 'Their page says so' },
      { id: 'three', title: 'Nobody knows', hint: 'Ask twice.' },
      { id: 'cannot-tell', title: 'Cannot tell' },
    ],
  });
});

test('waits, pages, messages and approvals say what they wait for and whom they ask', () => {
  expect(nodeOf('w', '<Wait id="w" until="feed:aws=healthy" for="1h" />')).toMatchObject({
    for: 3_600,
    until: { type: 'feed', name: 'aws', state: 'healthy' },
  });
  expect(nodeOf('e', '<Escalate id="e" />')).toMatchObject({ policy: 'on-call' });
  expect(nodeOf('e', '<Escalate id="e" role="lead" />')).not.toHaveProperty('policy');
  expect(nodeOf('n', '<Notify id="n" audience="customers" every="30m" />')).toMatchObject({
    every: 1_800,
  });
  expect(nodeOf('p', '<Approval id="p" role="lead, finance" limit="20000 USD" />')).toMatchObject({
    ...{ roles: ['lead', 'finance'], quorum: 2, limit: '20000 USD' },
  });
  expect(nodeOf('other', '<Include runbook="other" with="zone=a b, tier=2" />')).toMatchObject({
    ...{ runbook: 'other', with: { zone: 'a b', tier: '2' }, next: 'over' },
  });
});

test('lanes join at their end, take their own role, and a rollback stands beside the way', () => {
  const { plan, findings } = read(
    ...['<Parallel id="p">', '<Lane id="l" role="finance">', ''],
    ...['<Step id="a">', '</Step>', '', '<Step id="b" next="@join">', '</Step>', ''],
    ...[
      '<Rollback for="a">',
      '',
      'Undo.',
      '',
      '</Rollback>',
      '',
      '</Lane>',
      '</Parallel>',
      '',
      exit,
    ],
  );
  expect(findings).toEqual([]);
  expect(plan?.nodes[0]).toMatchObject({
    next: 'over',
    lanes: [
      {
        start: 'a',
        nodes: [
          { id: 'a', role: 'finance', next: 'b', rollback: 'rollback-a' },
          { id: 'b', next: '@join' },
          { id: 'rollback-a', type: 'rollback', for: 'a' },
        ],
      },
    ],
  });
});

test('prose outside elements stands before the element that follows it', () => {
  const { plan, prose } = read(
    ...[
      'Read *me*.',
      '',
      '<Note title="Rule">',
      '',
      'Keep calm.',
      '',
      '</Note>',
      '',
      '<Step id="s">',
      '</Step>',
      '',
    ],
    ...[exit, '', '## Sources', '', '[x]: https://a.example'],
  );
  expect(plan?.context).toEqual([
    { before: 's', prose: 0 },
    { before: 's', type: 'note', title: 'Rule', prose: 1 },
    { before: null, prose: 2 },
  ]);
  expect(prose.filter(({ node }) => node === '@page')).toHaveLength(3);
});

test('an input is asked once: a later one by name alone takes what the first said', () => {
  const front = '<Input name="zone" label="The zone" />';
  const { plan } = read(
    front,
    '',
    '<Step id="s">',
    '',
    '<Input name="zone" />',
    '',
    '</Step>',
    '',
    exit,
  );
  expect(plan?.inputs).toMatchObject([{ name: 'zone', label: 'The zone' }]);
  expect(plan?.nodes[0]?.inputs).toMatchObject([{ name: 'zone', label: 'The zone' }]);
  expect(
    faults(
      front,
      '',
      '<Step id="s">',
      '',
      '<Input name="zone" label="B" />',
      '',
      '</Step>',
      '',
      exit,
    ),
  ).toEqual(['RB160 4:1']);
});

test('comments are not shown and do no harm', () => {
  const { plan, prose } = read(
    '{/* licence */}',
    '',
    '<Step id="s">',
    '{/* todo */}',
    '</Step>',
    '',
    exit,
  );
  expect(plan?.context).toEqual([]);
  expect(prose).toEqual([]);
});
