import type { Register } from '../../app/domain/runbook/check.ts';

/** Files that show a finding, as runbooks/README.md says it: the first is the one that has it. */
export type Example = { files: Record<string, string | Buffer>; register?: Register };

const YES = '<Exit id="done" outcome="resolved" />';
const FRONT = ['id: a', 'title: A', 'roles: [lead]', 'escalation: night'];

const page = (front: string[], ...body: string[]): string =>
  ['---', ...front, '---', '', ...body, ''].join('\n');

const files = (text: string, more: Record<string, string> = {}): Example => ({
  files: { 'a.mdx': text, ...more },
});

/** A runbook with this body before its exit. */
const body = (...lines: string[]): Example => files(page(FRONT, ...lines, '', YES));

/** A runbook with these lines of front matter beside the usual ones. */
const front = (...lines: string[]): Example => files(page([...FRONT, ...lines], STEP, '', YES));

/** A body whose last element is its own. */
const whole = (...lines: string[]): Example => files(page(FRONT, ...lines));

const SURE = 'role="lead" deadline="5m" onLapse="escalate"';
const STEP = `<Step id="look" ${SURE} />`;

const other = (id: string, ...lines: string[]): Record<string, string> => ({
  [`${id}.mdx`]: page(
    [`id: ${id}`, 'title: Other', 'roles: [lead]', 'escalation: night'],
    ...lines,
    '',
    YES,
  ),
});

const registered = (register: Register, example: Example): Example => ({ ...example, register });

const cases = (text: string, example: Example = body(STEP)): Example => ({
  files: { ...example.files, 'a.cases.yml': text },
});

const CASES = (...lines: string[]): string =>
  ['schema: 1', 'runbook: a', 'cases:', '  - name: one', ...lines, ''].join('\n');

/** A parallel of two lanes, the first with these elements. */
const lanes = (...first: string[]): string[] => [
  ...['<Parallel id="p">', '', '<Lane id="one" role="lead">', '', ...first, '', '</Lane>', ''],
  ...['<Lane id="two" role="lead">', '', '<Step id="m" />', '', '</Lane>', '', '</Parallel>'],
];

export const examples: Record<string, Example> = {
  RB101: body('if x <5 then'),
  RB102: whole('<Step id="a">'),
  RB103: body('</Step>'),
  RB104: body('x\n'.repeat(300_000)),
  RB105: body(`${'>'.repeat(1000)} deep`),
  RB106: body('```sh', 'rm \u202E cba', '```'),
  RB107: { files: { 'a.mdx': Buffer.from('# \xe4', 'latin1') } },
  RB108: {
    files: {
      'z.mdx': page(['id: failover', 'title: Z', 'roles: [lead]'], STEP, '', YES),
      ...other('failover', STEP),
    },
  },
  RB109: whole('<Step id="a">---', '---'),
  RB110: files('# Prose\n'),
  RB111: files('---js\n{}\n---\n'),
  RB112: files(page(['title: a: b'], STEP)),
  RB113: files(
    page(
      [
        'a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]',
        'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
        'c: [*b, *b, *b, *b, *b, *b, *b, *b]',
      ],
      STEP,
    ),
  ),
  RB114: files(page(['title: A'], '<Step id="b" />', '', YES)),
  RB115: front('severity: bad'),
  RB116: files(page(['id: a', 'title: A', 'roles: [lead, lead]'], STEP, '', YES)),
  RB120: body('import x from "y"'),
  RB121: body('{process.env.HOME}'),
  RB122: body('<Step id={name} />'),
  RB123: body('<Step {...x}>', '</Step>'),
  RB124: body('<Stpe id="a">', '</Stpe>'),
  RB125: body('<div>', '', 'x', '', '</div>'),
  RB126: body('<Note onClick="…">', '', 'x', '', '</Note>'),
  RB127: body('[x](javascript:…)'),
  RB128: body('<!-- -->'),
  RB130: body('<Step dedline="5m">', '</Step>'),
  RB131: body(
    '<Decision id="d" question="?">',
    '<Option>x</Option>',
    '<Option id="b" goto="done">y</Option>',
    '</Decision>',
  ),
  RB132: body('<Step id="b" maxVisits="often" />'),
  RB133: body('<Step id="b" deadline="soon" />'),
  RB134: body('<Step id="a" id="b" />'),
  RB135: body('<Step id="My Step" />'),
  RB136: body('<Step id="confirm" />', '', '<Step id="confirm" />'),
  RB137: body('<Step id="constructor" />'),
  RB140: body('<Option id="x" goto="done">X</Option>'),
  RB141: body(STEP, '', 'See <Step id="b" /> now'),
  RB143: body(
    '<Decision id="d" question="?">',
    '<Option id="b" goto="done">y</Option>',
    '</Decision>',
  ),
  RB144: body('<Parallel id="a"></Parallel>'),
  RB145: body('<Parallel id="p">', '<Lane id="a"></Lane>', '</Parallel>'),
  RB148: body('Look[^1].', '', '[^1]: Here.'),
  RB150: body('<Step id="b" next="nowhere" />'),
  RB151: body(
    ...lanes(
      '<Decision id="d" question="?">',
      '<Option id="x" goto="after">X</Option>',
      '<Option id="y" goto="l">Y</Option>',
      '</Decision>',
      '',
      '<Step id="l" />',
    ),
    ...['', '<Step id="after" />'],
  ),
  RB152: whole('<Step id="b" />'),
  RB153: body('<Step id="b" next="undo" />', '', '<Rollback id="undo" for="b" />'),
  RB154: body('<Step id="b" />', '', '<Rollback for="x" />'),
  RB155: body(
    '<Step id="a" />',
    '',
    '<Rollback for="a" id="one" />',
    '',
    '<Rollback for="a" id="two" />',
  ),
  RB156: body('<Step id="b" next="l" />', '', ...lanes('<Step id="l" />')),
  RB157: files(page(['id: a', 'title: A'], 'Prose.')),
  RB159: body('<Step id="b" role="leed" />'),
  RB160: body(
    '<Step id="b">',
    '<Input name="region" label="One" />',
    '<Input name="region" label="Two" />',
    '</Step>',
  ),
  RB161: body('<Step id="b">', '<Input name="a" />', '<Input name="a" />', '</Step>'),
  RB201: body(
    `<Step id="a" next="c" ${SURE} />`,
    '',
    `<Step id="b" ${SURE} />`,
    '',
    `<Step id="c" ${SURE} />`,
  ),
  RB202: body(
    `<Step id="a" next="b" maxVisits="2" ${SURE} />`,
    '',
    `<Step id="b" next="a" ${SURE} />`,
  ),
  RB205: body(
    `<Step id="retry" ${SURE} />`,
    '',
    `<Verify id="well" what="p95" onFail="retry" ${SURE} />`,
  ),
  RB206: body(
    `<Decision id="once" question="?" maxVisits="1" ${SURE}>`,
    '<Option id="again" goto="again">Again</Option>',
    '<Option id="no" goto="done">Not sure</Option>',
    '</Decision>',
    ...['', `<Step id="again" next="once" ${SURE} />`],
  ),
  RB207: body(
    `<Step id="retry" maxVisits="2" ${SURE} />`,
    '',
    `<Verify id="well" what="p95" onFail="retry" ${SURE} />`,
  ),
  RB208: {
    files: {
      'a.mdx': page(FRONT, '<Include runbook="b" />', '', YES),
      ...other('b', '<Include runbook="a" />'),
    },
  },
  RB209: body('<Include runbook="gone" />'),
  RB210: {
    files: Object.fromEntries(
      [...'abcdefghijk'].map((id, index, all) => {
        const next = all[index + 1];
        const inner = next
          ? [`<Include id="one" runbook="${next}" />`, '', `<Include id="two" runbook="${next}" />`]
          : [`<Step id="look" ${SURE} />`];
        const [[name, text] = ['', '']] = Object.entries(other(id, ...inner));
        return [name, text];
      }),
    ),
  },
  RB211: body(
    `<Decision id="d" question="?" ${SURE}>`,
    '<Option id="yes" goto="done">Yes</Option>',
    '<Option id="no" goto="done">No</Option>',
    '</Decision>',
  ),
  RB212: body(`<Verify id="a" what="…" ${SURE} />`),
  RB213: body('<Wait id="w" until="signal:go" />'),
  RB214: body('<Approval id="a" role="lead" deadline="5m" onLapse="escalate" />'),
  RB221: body('<Step id="b" deadline="5m" onLapse="escalate" />'),
  RB222: body(
    '<Decision id="d" question="?" role="lead">',
    '<Option id="a" goto="done">A</Option>',
    '<Option id="b" goto="done">Not sure</Option>',
    '</Decision>',
  ),
  RB223: body('<Step id="b" role="lead" deadline="5m" />'),
  RB224: files(page(['id: a', 'title: A', 'roles: [lead]'], STEP, '', YES)),
  RB225: body('<Step id="b" role="lead" onLapse="escalate" />'),
  RB231: files(
    page(
      [...FRONT, 'objective: { rto: 30m }'],
      '<Step id="b" role="lead" deadline="33m" onLapse="escalate" />',
      '',
      YES,
    ),
  ),
  RB232: {
    files: {
      'a.mdx': page([...FRONT, 'objective: { rto: 1h }'], '<Include runbook="b" />', '', YES),
      'b.mdx': page(
        ['id: b', 'title: B', 'roles: [lead]', 'objective: { rto: 4h }', 'escalation: night'],
        STEP,
        '',
        YES,
      ),
    },
  },
  RB233: files(
    page([...FRONT, 'objective: { rto: 1h }'], '<Escalate id="e" policy="night" />', '', YES),
  ),
  RB234: files(
    page(
      [...FRONT, 'objective: { rto: 1h }'],
      ...[...'abcdefghijkl'].flatMap((id, index, all) => [
        `<Verify id="${id}" what="?" maxVisits="9" onFail="${all[(index * 5 + 3) % 12]}" ${SURE} />`,
        '',
      ]),
      YES,
    ),
  ),
  RB235: registered(
    { objectives: { 'vector-db': 14_400 }, needs: { search: ['vector-db'] } },
    files(page([...FRONT, 'services: [search]', 'objective: { rto: 1h }'], STEP, '', YES)),
  ),
  RB301: cases(CASES('    events: []', '    expect: { exit: done }')),
  RB302: cases(
    CASES(
      '    events:',
      '      - { at: 1m, choose: classify, option: other }',
      '    expect: { exit: done }',
    ),
    body(
      `<Decision id="classify" question="?" ${SURE}>`,
      '<Option id="quota" goto="done">Quota</Option>',
      '<Option id="other" goto="done">Not sure</Option>',
      '</Decision>',
    ),
  ),
  RB303: body(STEP),
  RB304: cases(
    CASES('    events:', '      - { at: soon, complete: look }', '    expect: { exit: done }'),
  ),
  RB305: cases(
    CASES('    events: []', '    expect: { exit: done }').replace('runbook: a', 'runbook: other'),
  ),
  RB306: cases('schema: 1\ncases:\n\t- name: one\n'),
  RB311: front('review: { every: P3M, lastReviewed: 2026-04-01 }'),
  RB312: front('review: { every: P3M }'),
  RB321: registered(
    { roles: ['lead'] },
    files(
      page(
        ['id: a', 'title: A', 'roles: [lead, ghost]', 'escalation: night'],
        '<Step id="b" role="ghost" deadline="5m" onLapse="escalate" />',
        '',
        YES,
      ),
    ),
  ),
  RB322: registered(
    { policies: ['day'] },
    body('<Escalate id="e" policy="night" deadline="5m" />'),
  ),
  RB323: registered({ services: ['web'] }, front('services: [web2]')),
  RB324: registered({ owners: ['ops'] }, front('owner: nobody')),
  RB325: registered(
    { audiences: ['customers'] },
    body(STEP, '', '<Notify id="n" audience="moon" />'),
  ),
  RB326: registered({ roles: ['lead'], unfilled: ['lead'] }, body(STEP)),
  RB327: registered(
    { providers: ['sun'] },
    body('<Wait id="w" until="feed:moon=up" deadline="5m" />'),
  ),
  RB401: {
    files: {
      'a.md': '# A\n\n1. Look\n2. Stop it\n3. Wait\n4. Start it\n5. If it fails, go to step 9\n',
    },
  },
};
