import { expect, test } from 'vitest';
import { ada, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import { coverage as words } from '../../messages/en/coverage.ts';
import { exit, plan } from '../runbook/plan.builder.ts';
import { requirements } from './coverage.ts';

const DAY = 86_400_000;

test('a clause shows what stands for it and how old that is; what is not recorded is no evidence', async () => {
  const runbook = { ...plan(exit('end')), objective: { rto: 900 }, status: 'active' as const };
  const here = await bulkhead(libraryOf(runbook));
  const row = async (standard: string, clause: string) => {
    const { rows } = await here.readCoverage();
    return rows.find((one) => one.standard === standard && one.clause === clause);
  };
  const none = { count: 0, newest: null };
  expect(await row('soc-2', 'A1.3')).toMatchObject({ oldest: null, evidence: [none, none] });
  expect(await row('dora', '28(8)')).toMatchObject({ evidence: [], notKept: ['exit-plans'] });

  const drill = await here.declared({ kind: 'drill' });
  await here.sendEvent(drill, { type: 'incident.resolved', summary: 'Over' }, ada, null);
  const at = here.clock.at;
  here.clock.at += 10 * DAY;
  expect(await row('soc-2', 'A1.3')).toMatchObject({
    oldest: at,
    evidence: [
      { kind: 'drills', count: 1, newest: at },
      { kind: 'drills-measured', count: 1 },
    ],
  });
  here.clock.at += 366 * DAY;
  expect(await row('soc-2', 'A1.3')).toMatchObject({ oldest: null });
});

test('every clause is named once, with something that stands for it or a word on what does not', () => {
  const names = requirements.map(({ standard, clause }) => `${standard} ${clause}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { evidence, missing = [] } of requirements) {
    expect(evidence.length + missing.length).toBeGreaterThan(0);
    for (const kind of evidence) expect(words.kind[kind]).toBeTruthy();
    for (const code of missing) expect(words.missing[code]).toBeTruthy();
  }
});
