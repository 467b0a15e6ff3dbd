import { expect, test } from 'vitest';
import {
  checkedCases as cases,
  checkFolder,
  checkedRunbook as runbook,
  checkedStep as step,
} from '../../test/harness/check-folder.ts';

test('a failing case points into the cases file', async () => {
  const { write, runCheck } = await checkFolder();
  const wrong = cases.replace('complete: first', 'complete: second');
  await write({ 'example.mdx': runbook(step('first')), 'example.cases.yml': wrong });
  const { code, out } = await runCheck();
  expect(out).toMatch(/^example\.cases\.yml:6:1 error RB301: The case “Straight on” goes/m);
  expect(out).toMatch(/^ +6 \| +- \{ at: 2m, complete: second \}$/m);
  expect(out).toMatch(/is refused: The runbook has no step “second”\./);
  expect(code).toBe(1);
});

test('a case that acts on another step than the current one is told which one is', async () => {
  const { write, runCheck } = await checkFolder();
  const early = cases.replace('complete: first', 'complete: then');
  const again = cases.replace(/( +- )\{ at: 2m.*\n/, '$&$1{ at: 3m, complete: first }\n');
  const two = `${step('first')}\n${step('then')}`;
  await write({ 'example.mdx': runbook(two), 'example.cases.yml': early });
  expect((await runCheck()).out).toContain(
    'At 120 s “complete” of “then” is refused: it is not the current step. Current: first.',
  );
  await write({ 'example.cases.yml': again });
  expect((await runCheck()).out).toContain(
    'At 180 s “complete” of “first” is refused: “Step first” was already done by case at 120 s.',
  );
});

test('a loop in a runbook that a lane includes is walked by a case, and the other lane beside it', async () => {
  const { write, runCheck } = await checkFolder();
  const loop = `${step('try', 'role="lead" deadline="2m" onLapse="escalate" maxVisits="2"')}
<Verify id="proof" title="Does it hold?" what="Errors" expect="0" role="lead" deadline="1m" onLapse="escalate" onFail="more" />

<Decision id="more" question="Once more?" role="lead" deadline="1m" onLapse="escalate">
<Option id="again" goto="try">Again</Option>
<Option id="cannot-tell" goto="done">I cannot tell</Option>
</Decision>
`.replace('onFail="more" />', 'onFail="more" next="done" />');
  const host = `<Parallel id="both" title="Both">

<Lane id="mend" title="Mend" role="lead">

<Include id="in" runbook="inner" />

</Lane>

<Lane id="say" title="Say" role="lead">

${step('tell')}
</Lane>

</Parallel>
`;
  await write({
    'inner.mdx': runbook(loop).replace('id: example', 'id: inner'),
    'example.mdx': runbook(host),
    'example.cases.yml': `schema: 1
runbook: example
cases:
  - name: Round once
    events:
      - { at: 1m, complete: in/try }
      - { at: 90s, verify: in/proof, value: "3", pass: false }
      - { at: 2m, choose: in/more, option: again }
      - { at: 3m, complete: tell }
      - { at: 200s, expect: in/try }
      - { at: 210s, complete: in/try }
      - { at: 4m, verify: in/proof, value: "0", pass: true }
    expect: { exit: done, within: 5m, overdue: [], pages: 0 }
`,
  });
  const { out, code } = await runCheck();
  expect(out).toContain('example.mdx: worst case 8m to “done”, objective 30m.');
  expect(out).toContain('1 of 1 case passed');
  expect(code).toBe(0);
});
