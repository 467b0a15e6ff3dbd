import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile } from '../../app/parts.server.ts';
import { bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import { fakePlan } from '../../test/harness/fake-plan.ts';
import { level, withPeople, withPolicy } from '../../test/harness/on-call.ts';
import { freshStore } from '../../test/harness/store.ts';
import { check } from '../check.ts';

const runbook = `---
schema: 1
id: example
title: Example
escalation: night
owner: nobody-here
roles: [{ id: lead, title: Lead }]
---

<Step id="first" title="First" role="lead" deadline="5m" onLapse="escalate">

Do it.

</Step>

<Exit id="done" title="Done" outcome="resolved" />
`;

test('a check that is given the database knows its policies, and what is in the way of pages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-data-'));
  try {
    const here = await bulkhead(libraryOf(fakePlan), {
      store: await freshStore(databaseFile(folder)),
    });
    await withPeople(here, 'Ben');
    await withPolicy(here, 'night', { levels: [level(5, 'ben'), level(5, 'eve')] });
    await here.store.close();
    await writeFile(join(folder, 'example.mdx'), runbook);
    const said: string[] = [];
    const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    const run = (...args: string[]) => check([folder, ...args], io, { cwd: folder });

    expect(await run('--data', folder)).toBe(1);
    const text = said.join('\n');
    expect(text).toContain('RB324');
    expect(text).not.toContain('RB322');
    expect(text).toMatch(
      /^readiness error RB501: Level 2 of the policy “night” reaches nobody\.$/m,
    );
    expect(text).toMatch(/^readiness warning RB502: /m);

    said.length = 0;
    await run('--data', folder, '--format', 'json');
    const { readiness } = JSON.parse(said.join('\n'));
    expect(readiness).toMatchObject([{ code: 'RB501' }, { code: 'RB507' }, { code: 'RB502' }]);
    said.length = 0;
    await run('--data', folder, '--format', 'github');
    expect(said.join('\n')).toMatch(/^::error title=RB501::Level 2/m);
    expect(await run('--data', join(folder, 'nowhere'))).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
