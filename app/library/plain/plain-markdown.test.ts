import { expect, test } from 'vitest';
import type { PlanNode } from '../../domain/runbook/plan.ts';
import { lostBlocks } from './lost-blocks.ts';
import { parsePlain } from './parse-plain.ts';
import { plainHtml } from './plain-html.ts';

const read = (source: string, file = 'runbooks/page.md') => {
  const { runbooks, report } = parsePlain(source, file);
  expect(lostBlocks(source, runbooks)).toEqual([]);
  const [first] = runbooks;
  if (!first) throw new Error('no runbook');
  const steps = first.plan.nodes.filter((node) => node.type === 'step');
  return { ...first, runbooks, report, steps, html: plainHtml(first) };
};

const commandsOf = (nodes: PlanNode[]) => nodes.flatMap((node) => node.commands);

test('a placeholder that looks like an element is kept as text', () => {
  const { html, steps } = read(
    '# Drain\n\n1. Cordon <node> first\n2. Drain it, see <your namespace>\n',
  );
  expect(steps.map((step) => step.title)).toEqual([
    'Cordon <node> first',
    'Drain it, see <your namespace>',
  ]);
  expect(JSON.stringify(html)).not.toContain('<node>');
});

test('a comment stays readable', () => {
  const { html } = read('# Page\n\n<!-- never run this on the primary -->\n\nSome text.\n');
  expect(html['@page']?.join('')).toContain('never run this on the primary');
});

test('embedded HTML loses its tags and keeps its words, and no script survives', () => {
  const { html } = read(
    '# Page\n\n<details><summary>More</summary>hidden words</details>\n\n<script>alert(1)</script>\n\nA <b>bold</b> word<br>and a line.\n',
  );
  const page = html['@page']?.join('') ?? '';
  expect(page).toContain('hidden words');
  expect(page).not.toContain('<script');
});

test('braces, ERB and template tags are text', () => {
  const { html, plan } = read(
    '---\ntitle: Roadmap\n---\n\n# <%= current_page.data.title %>\n\n{{< hint info >}} and {% if x %} and {unclosed\n',
    'a/b.html.md.erb',
  );
  expect(plan.title).toBe('Roadmap');
  expect(html['@page']?.join('')).toContain('{% if x %} and {unclosed');
});

test('a page without an H1 takes its title from front matter, else from its file name', () => {
  expect(read('---\ntitle: From front matter\n---\n\nText.\n').plan.title).toBe(
    'From front matter',
  );
  expect(read('Text.\n', 'docs/disk-full.md').plan.title).toBe('disk-full');
  expect(read('Text.\n', 'docs/redis/README.md').plan.title).toBe('redis');
});

test('front matter that is not YAML is kept as text instead of being dropped', () => {
  const { html } = read('---\ntitle: "unclosed\n  : :\n---\n\n# Page\n\nText.\n');
  expect(html['@page']?.join('')).toContain('unclosed');
});

test('Hugo front matter in TOML is kept as text', () => {
  expect(read('+++\ntitle = "x"\n+++\n\n# Page\n').html['@page']?.join('')).toContain(
    'title = "x"',
  );
});

test('task lists are checks, and a box that is ticked in the source starts open', () => {
  const { steps, report } = read(
    '# Close\n\n## Before you leave\n\n- [x] Ticket updated\n- [ ] Channel told, see [how](https://example.org/how)\n',
  );
  expect(steps[0]?.checks.map((check) => check.text)).toEqual([
    'Ticket updated',
    'Channel told, see how (https://example.org/how)',
  ]);
  expect(report.guesses['task-list']).toBe(1);
});

test('an ordered list that code breaks up is one list, and the code belongs to its item', () => {
  const source =
    '# Fix\n\n1. Look at the pods:\n\n```\n$ kubectl get pods\nNAME  READY\n```\n\n2. Delete the broken one:\n\n```sh\nkubectl delete pod <pod>\n```\n\n3. Check again\n';
  const { steps, report } = read(source);
  expect(steps.map((step) => [step.title, step.commands.map((one) => one.text)])).toEqual([
    ['Look at the pods', ['kubectl get pods']],
    ['Delete the broken one', ['kubectl delete pod <pod>']],
    ['Check again', []],
  ]);
  expect(report.guesses['joined-list']).toBe(1);
});

test('what a command printed is not part of the command', () => {
  const { steps, html } = read(
    '# Look\n\n```console\n$ uptime\n 10:00 up 3 days\n$ df -h\n/dev/sda1 90%\n```\n',
  );
  expect(commandsOf(steps).map((one) => one.text)).toEqual(['uptime', 'df -h']);
  expect(JSON.stringify(html)).toContain('up 3 days');
});

test('the language of a fence is a hint: PromQL under sh is a query, output without a language is output', () => {
  const { steps, html } = read(
    '# Look\n\n```sh\nsum(rate(http_requests_total{code="500"}[5m])) by (job)\n```\n\n```\n2024-01-01T00:00:00 ERROR no space left\n```\n\n```\nkubectl get nodes\n```\n',
  );
  expect(commandsOf(steps).map((one) => [one.lang, one.text])).toEqual([
    ['promql', 'sum(rate(http_requests_total{code="500"}[5m])) by (job)'],
    ['sh', 'kubectl get nodes'],
  ]);
  expect(JSON.stringify(html)).toContain('no space left');
});

test('what destroys and what never ends is marked', () => {
  const { steps } = read(
    '# Look\n\n```sh\nrm -rf /var/lib/data\n```\n\n```sh\ntail -f /var/log/syslog\n```\n\n```sh\nkubectl get pods\n```\n',
  );
  expect(commandsOf(steps).map((one) => [one.danger, one.endless ?? false])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('placeholders in commands are asked once, and what the shell or the command sets is not', () => {
  const { plan } = read(
    '# Look\n\n```sh\nNS=$(date)\nkubectl -n $NS get pod <pod-name> -o yaml\nssh $NODE_NAME {{cluster}} XXX $HOME\nkubectl delete pod <pod-name>\n```\n',
  );
  expect(plan.inputs.map((one) => one.name)).toEqual(['pod-name', 'node-name', 'cluster', 'xxx']);
});

test('headings inform unless they are imperative or numbered', () => {
  const { steps } = read(
    '# Disk\n\n## Alert description\n\nThe disk is full.\n\n## Free some space\n\nDelete old logs.\n\n## Step 2: tell the team\n\nIn the channel.\n\n## Overview\n\nMore.\n',
  );
  expect(steps.map((step) => step.title)).toEqual(['Free some space', 'Step 2: tell the team']);
});

test('bullets are checks only where most of them tell somebody to do something', () => {
  const { steps, report } = read(
    '# X\n\n## Mitigation\n\n- Restart the pod\n- Check the logs\n- Scale up the pool\n\n## Causes\n\n- A bad deploy\n- Disk pressure\n',
  );
  expect(steps.map((step) => [step.title, step.checks.length])).toEqual([['Mitigation', 3]]);
  expect(report.guesses['imperative-bullets']).toBe(1);
});

test('an ordered list that only informs stays context', () => {
  const { report } = read('# X\n\nIt can mean:\n\n1. the disk is slow\n2. the network is slow\n');
  expect(report).toMatchObject({
    contextOnly: true,
    steps: 0,
    guesses: { 'ordered-list-informs': 1 },
  });
});

test('"if" paragraphs are hints', () => {
  const { steps, report } = read(
    '# X\n\n1. Look at the queue\n\n   If it is above 100, page the database team.\n',
  );
  expect(steps[0]?.body).toEqual([{ type: 'hint', prose: 0 }]);
  expect(report.hints).toBe(1);
});

test('"go to step 3" becomes a link when there is one and a finding when there is not', () => {
  const { html, findings, steps } = read(
    '# X\n\n1. Look. If it is empty, go to step 3.\n2. Restart it, then return to step 9.\n3. Tell the team\n',
  );
  expect(JSON.stringify(html)).toContain(`href=\\"#${steps[2]?.id}\\"`);
  expect(findings).toMatchObject([{ code: 'RB401', at: { line: 4 }, params: { number: 9 } }]);
});

test('a file named like its heading is that alert’s runbook', () => {
  const { plan } = read(
    '# KubeNodeNotReady\n\n## Meaning\n\nText.\n',
    'content/KubeNodeNotReady.md',
  );
  expect(plan).toMatchObject({ kind: 'alert', alerts: ['KubeNodeNotReady'] });
});

test('a file with many alerts is split where their names stand', () => {
  const names = [
    'DiskWillFill',
    'NodeIsDown',
    'QueueTooLong',
    'CertificateExpires',
    'BackupFailed',
  ];
  const { runbooks } = read(
    `# Alerts\n\nRead this first.\n\n${names.map((name) => `## ${name}\n\nMeaning of ${name}.\n\n### Fix\n\n1. Check ${name}\n`).join('\n')}`,
  );
  expect(runbooks.map((one) => one.plan.alerts[0] ?? null)).toEqual([null, ...names]);
});

test('a row with more cells than its header loses none', () => {
  expect(
    read('# T\n\n| a | b |\n|---|---|\n| 1 | 2 | three |\n').html['@page']?.join(''),
  ).toContain('three');
});

test('admonitions of MkDocs and GitHub are call-outs', () => {
  const { steps } = read(
    '# X\n\n## Restart the pod\n\n!!! warning "Careful"\n    It pages.\n\n> [!NOTE]\n> Fine.\n',
  );
  expect(steps[0]?.body.map((part) => part.type)).toEqual(['danger', 'note']);
});

test('a link that could run something is not a link', () => {
  const { html } = read(
    '# X\n\n[press](javascript:alert(1)) and ![i](data:text/html,x) and [ok](https://example.org)\n',
  );
  const page = html['@page']?.join('') ?? '';
  expect(page).not.toMatch(/javascript:|data:text/);
  expect(page).toContain('href="https://example.org"');
});

test('reference links keep their address in every fragment', () => {
  const { html } = read(
    '# X\n\n## A\n\nSee [one][r].\n\n## Restart the pod\n\nSee [two][r].\n\n[r]: https://example.org/r\n',
  );
  expect(JSON.stringify(html).match(/https:\/\/example\.org\/r/g)).toHaveLength(2);
});

test('an empty file is a page that says nothing, not an error', () => {
  const { plan } = read('', 'docs/empty.md');
  expect(plan.nodes.map((node) => node.type)).toEqual(['step', 'decision', 'exit', 'exit']);
});

test('the same file gives the same ids, and the ids of its steps are unique', () => {
  const source = '# X\n\n1. Check the queue\n2. Restart it\n\n## Again\n\n1. Check the queue\n';
  const ids = read(source).plan.nodes.map((node) => node.id);
  expect(read(source).plan.nodes.map((node) => node.id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
