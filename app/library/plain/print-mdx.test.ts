import { expect, test } from 'vitest';
import type { PlanNode } from '../../domain/runbook/plan.ts';
import { parseRunbook } from '../parse.ts';
import { lostBlocks } from './lost-blocks.ts';
import { parsePlain } from './parse-plain.ts';
import { printMdx } from './print-mdx.ts';

const shapeOf = (nodes: PlanNode[]) =>
  nodes.map((node) => ({
    type: node.type,
    id: node.id,
    title: node.title,
    next: 'next' in node ? node.next : null,
    checks: node.checks.map((check) => check.text),
    commands: node.commands.map((command) => [command.text, command.danger]),
  }));

const awkward = {
  'lists broken by code':
    '# Fix\n\n1. Look:\n\n```\n$ kubectl get pods\nNAME\n```\n\n2. Delete <pod>:\n\n```sh\nrm -rf /data/<pod>\n```\n',
  'braces and placeholders':
    '# {{ name }}\n\n## Restart the <service> now\n\nText with {braces}, <placeholder> and `<code>`.\n\n- one\n- [two](https://example.org)\n',
  'task list with links':
    '# Close\n\n- [x] Told [them](https://example.org)\n- [ ] Wrote *it* down\n',
  'tables and quotes':
    '# T\n\n## Check the table\n\n| a | b |\n|---|---|\n| {x} | <y> |\n\n> [!WARNING]\n> Careful with `rm`.\n\nIf it fails, call.\n',
  'import look-alikes':
    '# T\n\n## Run this\n\nimport x from "y"\n\nexport const a = 1;\n\n```js\nimport fs from "fs";\n```\n',
  'footnotes and addresses that stand elsewhere':
    '# T\n\n## Check it\n\n- [ ] Look at the [board][b] and ![plan][p]\n\nSlow[^1].\n\n[b]: https://example.org/b\n[p]: plan.png\n\n[^1]: See docs.\n\n    More.\n',
  nothing: '',
};

test.each(Object.entries(awkward))(
  '%s: printed as MDX and read again it is the same plan',
  (_, source) => {
    const { runbooks } = parsePlain(source, 'docs/page.md');
    for (const imported of runbooks) {
      const { plan, findings } = parseRunbook(printMdx(imported), 'page.mdx');
      expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
      expect(shapeOf(plan?.nodes ?? [])).toEqual(shapeOf(imported.plan.nodes));
      expect(plan?.inputs.map((input) => input.name)).toEqual(
        imported.plan.inputs.map((input) => input.name),
      );
    }
  },
);

test('what a plain file says of itself is heard and printed, under our names and under others', () => {
  const own = [
    'kind: contingency\nmitigation: escalation\nstatus: deprecated\nsupersededBy: newer\ntier: 1',
    'severity: sev2\nowner: ops\nsuccessor: net\nescalation: night\nrelated: [other]',
    'requires: [vpn]\nobjective: { rto: 1h30m }\nactivation: { when: It is dark }\nstandDown: At dawn',
    'review: { every: P6M, lastReviewed: 2026-09-25 }\nalerts: [Dark]',
  ].join('\n');
  const planOf = (front: string) => {
    const [imported] = parsePlain(`---\n${front}\n---\n\n# B\n\n1. Restart it\n`, 'b.md').runbooks;
    if (!imported) throw new Error('nothing was read');
    const again = parseRunbook(printMdx(imported), 'b.mdx').plan;
    const { nodes: _, context: __, roles: ___, ...said } = imported.plan;
    expect(again).toMatchObject(said);
    return said;
  };
  expect(planOf(own)).toMatchObject({
    ...{ kind: 'contingency', mitigation: 'escalation', status: 'deprecated', tier: '1' },
    ...{
      supersededBy: 'newer',
      severity: 'sev2',
      owner: 'ops',
      successor: 'net',
      related: ['other'],
    },
    ...{ escalation: 'night', requires: ['vpn'], objective: { rto: 5400 }, standDown: 'At dawn' },
    ...{ activation: { when: 'It is dark' }, alerts: ['Dark'] },
    review: { every: 'P6M', lastReviewed: '2026-09-25' },
  });
  const others = planOf(
    'runbook_id: b-1\nowner_slack: "#ops"\nlast_reviewed_on: 2026-09-25\nreview_in: 6 months\nerror_signatures: [OOM]',
  );
  expect(others).toMatchObject({
    ...{ id: 'b-1', owner: '#ops', alerts: ['OOM'], kind: 'alert', status: 'active' },
    review: { every: 'P6M', lastReviewed: '2026-09-25' },
  });
  // What does not fit is not said, and takes nothing else with it.
  const odd = planOf(
    'kind: tale\nstatus: done\nreview: { every: P1Y, lastReviewed: spring }\ntier: 9',
  );
  expect(odd).toMatchObject({ kind: 'procedure', status: 'active', review: { every: 'P1Y' } });
  expect(odd).not.toHaveProperty('tier');
});

test('an address that stands elsewhere is kept beside the words of a check', () => {
  const source =
    '# T\n\n- [ ] Look at the [board][b]\n- [ ] Or [here][B]\n\n> [b]: https://example.org/b\n';
  const [imported] = parsePlain(source, 'page.md').runbooks;
  expect(imported?.plan.nodes[0]?.checks.map(({ text }) => text)).toEqual([
    'Look at the board (https://example.org/b)',
    'Or here (https://example.org/b)',
  ]);
});

test('files deep in folders have ids that tell them apart, and that fit', () => {
  const deep = 'alerts/a-cluster-operator-with-a-rather-long-name/of-many/folders';
  const idOf = (file: string) => parsePlain('# A\n', file).runbooks[0]?.plan.id;
  expect(idOf('alerts/disk-full.md')).toBe('alerts-disk-full');
  expect(idOf(`${deep}/DiskFull.md`)).toBe(
    'a-cluster-operator-with-a-rather-long-name-of-many-folders-disk-full',
  );
  expect(idOf(`${deep}/DiskSlow.md`)).not.toBe(idOf(`${deep}/DiskFull.md`));
  expect(idOf(`${deep}/${'a-name-'.repeat(20)}.md`)?.length).toBeLessThan(80);
});

test('code in a check stays code, also behind the MDX', () => {
  const [imported] = parsePlain(
    '# T\n\n- [ ] Run `df -h <mount>` on **it**\n- [ ] A ` alone\n',
    'a.md',
  ).runbooks;
  if (!imported) throw new Error('nothing was read');
  const texts = ['Run `df -h <mount>` on it', 'A ` alone'];
  expect(imported.plan.nodes[0]?.checks.map(({ text }) => text)).toEqual(texts);
  const mdx = printMdx(imported);
  expect(mdx).toContain('- [ ] Run `df -h <mount>` on it');
  expect(parseRunbook(mdx, 'a.mdx').plan?.nodes[0]?.checks.map(({ text }) => text)).toEqual(texts);
});

test('checks that follow one another are printed as one list', () => {
  const [imported] = parsePlain(
    '# T\n\n- [ ] one\n- [ ] two\n\nSo.\n\n- [ ] three\n',
    'a.md',
  ).runbooks;
  expect(imported && printMdx(imported)).toContain(
    '  - [ ] one\n  - [ ] two\n\n  So.\n\n  - [ ] three',
  );
});

test('prompts of containers and of Windows go, what all lines are indented by goes, and output is told', () => {
  const fence = [
    ...[
      '  sh-5.1# ceph -s',
      '    cluster: ok',
      '  bash-5.1$ date',
      '  C:\\Tools> dir',
      '  PS C:\\> hostname',
    ],
  ];
  const source = [
    '# Look at it',
    '',
    '```',
    ...fence,
    '```',
    '',
    '```sh',
    '    oc get x',
    '      -o y',
    '```',
    '',
  ];
  const { runbooks } = parsePlain(source.join('\n'), 'a.md');
  expect(runbooks[0]?.plan.nodes[0]?.commands.map(({ text }) => text)).toEqual([
    ...['ceph -s', 'date\ndir\nhostname', 'oc get x\n  -o y'],
  ]);
  expect(lostBlocks(source.join('\n'), runbooks)).toEqual([]);
});
