import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { check } from '../../scripts/check.ts';

/** When everything here is checked; what falls due does so against this. */
export const checkedAt = Date.parse('2026-11-22T00:00:00Z');

/** A folder of its own for one test, and the command that checks what is written into it. */
export const checkFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-check-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = (files: Record<string, string>) =>
    Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  const runCheck = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    const code = await check(args, io, { cwd: folder, runbooksDir: folder, now: checkedAt });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  return { folder, write, runCheck };
};

/** A runbook that is sound but for its body. */
export const checkedRunbook = (body: string, front = '') => `---
schema: 1
id: example
title: Example
kind: contingency
escalation: on-call
roles: [{ id: lead, title: Lead }]
objective: { rto: 30m }
${front}---

${body}
<Exit id="done" title="Done" outcome="resolved" />
`;

export const checkedStep = (id: string, rest = 'role="lead" deadline="5m" onLapse="escalate"') =>
  `<Step id="${id}" title="Step ${id}" ${rest}>\n\nDo it.\n\n</Step>\n`;

/** The cases that go with a runbook of one step, `first`. */
export const checkedCases = `schema: 1
runbook: example
cases:
  - name: Straight on
    events:
      - { at: 2m, complete: first }
    expect: { exit: done, within: 5m, overdue: [], pages: 0 }
`;
