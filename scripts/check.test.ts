import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import {
  checkedCases as cases,
  checkFolder,
  checkedAt as now,
  checkedRunbook as runbook,
  checkedStep as step,
} from '../test/harness/check-folder.ts';
import { check } from './check.ts';

test('a sound runbook passes, and its worst way is explained step by step', async () => {
  const { write, runCheck } = await checkFolder();
  await write({ 'example.mdx': runbook(step('first')), 'example.cases.yml': cases });
  const { code, out } = await runCheck('--strict');
  expect(out).toMatch(/worst case 5m to “done”, objective 30m/);
  expect(out).toMatch(/^ +5m +5m +Step first$/m);
  expect(out).toMatch(/to “done” at most 5m/);
  expect(out).toMatch(/hears of it after 5m at the latest \(first\)/);
  expect(out).toMatch(/1 of 1 case passed; 0 of 0 branches entered/);
  expect(out).toMatch(/1 runbook checked: no errors, no warnings/);
  expect(code).toBe(0);
});

test('an error shows its line with a caret below and a hint, and ends with 1', async () => {
  const { folder, write, runCheck } = await checkFolder();
  await write({ 'example.mdx': runbook(step('first', 'role="lead"')), 'example.cases.yml': cases });
  const { code, out } = await runCheck(join(folder, 'example.mdx'));
  const lines = out.split('\n');
  const at = lines.findIndex((line) => line.includes('error RB222'));
  expect(lines[at]).toBe(
    'example.mdx:11:1 error RB222: “first” waits for a person without a deadline.',
  );
  expect(lines[at + 1]).toBe('    11 | <Step id="first" title="Step first" role="lead">');
  expect(lines[at + 2]).toBe('       | ^');
  expect(lines[at + 3]).toMatch(/^ {2}Give it deadline/);
  expect(code).toBe(1);
});

test('a worst case over the objective is explained with the way and its sum', async () => {
  const { write, runCheck } = await checkFolder();
  const slow = step('second', 'role="lead" deadline="28m" onLapse="escalate"');
  await write({ 'example.mdx': runbook(step('first') + slow), 'other.mdx': 'no front matter' });
  const { code, out } = await runCheck();
  expect(out).toMatch(/RB231: In the worst case it takes 33m/);
  expect(out).toMatch(/^ +28m +33m +Step second$/m);
  expect(code).toBe(1);
});

test('warnings fail only a strict check', async () => {
  const { write, runCheck } = await checkFolder();
  await write({ 'example.mdx': runbook(step('first')) });
  expect(await runCheck()).toMatchObject({ code: 0, out: expect.stringContaining('RB303') });
  expect((await runCheck('--strict')).code).toBe(1);
});

test('what an included runbook takes counts, also when only one file is named', async () => {
  const { folder, write, runCheck } = await checkFolder();
  const host = runbook('<Include runbook="other" />\n', '').replace('rto: 30m', 'rto: 3m');
  const other = runbook(step('first')).replace('id: example', 'id: other');
  await write({ 'example.mdx': host, 'other.mdx': other.replace('objective: { rto: 30m }\n', '') });
  const { out } = await runCheck(join(folder, 'example.mdx'), '--format', 'json');
  const [file] = JSON.parse(out).files;
  expect(file.worst).toMatchObject({ total: 300, way: [{ id: 'other/first' }] });
  expect(file.findings.map(({ code }: { code: string }) => code)).toContain('RB231');
});

test('sarif output fits the official schema, with every kind of finding in it', async () => {
  const { folder, write, runCheck } = await checkFolder();
  const schema = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const fits = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

  await write({
    'a file, with spaces.mdx': runbook(step('first', 'role="lead"')),
    'broken.mdx': '---\nid: x\n---\n\n{process.exit()}\n',
  });
  const { code, out } = await runCheck('--format', 'sarif');
  const log = JSON.parse(out);
  expect(fits(log), JSON.stringify(fits.errors, null, 2)).toBe(true);
  expect(code).toBe(1);
  const [run] = log.runs;
  expect(run.results.length).toBeGreaterThan(3);
  for (const { ruleId, ruleIndex } of run.results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  }
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'a%20file%2C%20with%20spaces.mdx',
  );
  // The schema does bite: a log without its version is refused.
  expect(fits({ ...log, version: undefined })).toBe(false);

  await rm(join(folder, 'broken.mdx'));
  await write({ 'a file, with spaces.mdx': runbook(step('first')) });
  expect(fits(JSON.parse((await runCheck('--format', 'sarif')).out))).toBe(true);
});

test('github annotations are one line each, with their text escaped', async () => {
  const { write, runCheck } = await checkFolder();
  await write({ 'a,b.mdx': runbook(step('first', 'role="lead"')) });
  const { out } = await runCheck('--format', 'github');
  const lines = out.split('\n');
  expect(lines).toContainEqual(
    expect.stringMatching(/^::error file=a%2Cb\.mdx,line=11,col=1,title=RB222::“first” waits/),
  );
  expect(lines.every((line) => /^::(error|warning) /.test(line))).toBe(true);
});

test('a wrong option, a wrong path and an empty folder end with 2', async () => {
  const { folder, runCheck } = await checkFolder();
  expect(await runCheck('--colour')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--colour/),
  });
  expect(await runCheck('--format', 'xml')).toMatchObject({ code: 2 });
  expect(await runCheck(join(folder, 'none.mdx'))).toMatchObject({ code: 2 });
  expect(await runCheck()).toMatchObject({ code: 2, err: expect.stringMatching(/No runbook/) });
  expect(await runCheck('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage/) });
});

test('watching checks again when a file changes, and ends when it is told to', async () => {
  const { folder, write } = await checkFolder();
  await write({ 'example.mdx': runbook(step('first', 'role="lead"')), 'example.cases.yml': cases });
  const end = new AbortController();
  let sums = 0;
  let passes = () => {};
  let starts = () => {};
  const seen = new Promise<void>((resolve) => {
    passes = resolve;
  });
  const ready = new Promise<void>((resolve) => {
    starts = resolve;
  });
  const io = {
    out: (line: string) => {
      if (/checked: /.test(line) && ++sums > 1 && /no errors/.test(line)) passes();
    },
    err: () => starts(),
  };
  const done = check(['--watch'], io, { cwd: folder, runbooksDir: folder, now, until: end.signal });
  await ready;
  await write({ 'example.mdx': runbook(step('first')) });
  await seen;
  end.abort();
  expect(await done).toBe(0);
});

test('plain Markdown is checked too, and can only be warned of', async () => {
  const { folder, write, runCheck } = await checkFolder();
  await write({
    'plain.md': '# Plain\n\n1. Restart it\n2. If it fails, go to step 9\n',
    'README.md': '# x',
  });
  const { code, out } = await runCheck();
  expect(out).toMatch(/^plain\.md:4:\d+ warning RB401: /m);
  expect(out).toMatch(/1 runbook checked: no errors, 1 warning/);
  expect(code).toBe(0);
  expect((await runCheck(join(folder, 'plain.md'), '--strict')).code).toBe(1);
});

test('a reader who goes away ends nothing, and the command ends as it would have', async () => {
  const { folder } = await checkFolder();
  await writeFile(join(folder, 'example.mdx'), runbook(step('a')));
  const child = spawn(process.execPath, ['scripts/bulkhead.ts', 'check', folder, '--strict']);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const [code] = await once(child, 'close');
  expect([code, said]).toEqual([1, '']);
}, 60_000);

test('what a runbook names and the register does not have is found', async () => {
  const { folder } = await checkFolder();
  await writeFile(join(folder, 'example.mdx'), runbook(step('a')));
  const file = join(folder, 'register.json');
  await writeFile(file, JSON.stringify({ policies: ['night'], roles: ['lead'] }));
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  expect(await check([folder, '--format', 'github', '--register', file], io, { now })).toBe(1);
  expect(lines.join(' ')).toContain('RB322');
  expect(lines.join(' ')).not.toContain('RB321');
  const services = 'id: example\nservices: [search]';
  const wait = `<Wait id="w" until="feed:moon=up" deadline="5m" />`;
  const waits = runbook(`${step('a')}\n\n${wait}`).replace('id: example', services);
  await writeFile(join(folder, 'example.mdx'), waits);
  const needs = { objectives: { 'vector-db': '4h' }, needs: { search: ['vector-db'] } };
  await writeFile(file, JSON.stringify({ providers: ['sun'], ...needs }));
  lines.length = 0;
  expect(await check([folder, '--format', 'github', '--register', file], io, { now })).toBe(1);
  expect(lines.join(' ')).toContain('RB235');
  expect(lines.join(' ')).toContain('RB327');
  for (const wrong of ['{"policies": "night"}', '{"objectives": {"vector-db": "soon"}}']) {
    await writeFile(file, wrong);
    expect(await check([folder, '--register', file], io, { now })).toBe(2);
  }
});
