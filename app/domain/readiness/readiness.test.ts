import { expect, test } from 'vitest';
import type { Policy, Target } from '../escalation/policy.ts';
import { checkReadiness } from './check-readiness.ts';
import type { ReadinessFacts, ReadyPerson } from './readiness.ts';

const person = (id: string, more: Partial<ReadyPerson> = {}): ReadyPerson => ({
  ...{ id, name: id, left: false, reachable: true, grants: [{ role: 'responder', team: null }] },
  ...more,
});

const policy = (targets: Target[][], more: Partial<Policy> = {}): Policy => ({
  ...{ id: 'usual', name: 'Usual', team: null, isDefault: true, delay: 0, repeat: 0 },
  ...{ lastResort: null, ackTimeout: null, variants: [] },
  levels: targets.map((level) => ({ targets: level, wait: 300 })),
  ...more,
});

const by = (type: Target['type'], id: string): Target => ({ type, id });
const boss = person('boss', { grants: [{ role: 'administrator', team: null }] });
const nights = { id: 'nights', name: 'Nights', gaps: [], left: [] };
const HOUR = 3_600_000;

const facts = (more: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  people: [person('ann'), boss],
  teams: [],
  schedules: [],
  policies: [policy([[by('person', 'ann')], [by('person', 'boss')]])],
  runbooks: [],
  roles: null,
  ...more,
});

const codes = (more: Partial<ReadinessFacts>) =>
  checkReadiness(facts(more)).map(({ code }) => code);

test('when every level reaches somebody and one of them may command, all is ready', () => {
  expect(checkReadiness(facts())).toEqual([]);
});

test('a level reaches nobody without a verified contact, and through what is empty or gone', () => {
  const ann = person('ann', { reachable: false });
  const found = checkReadiness(facts({ people: [ann, boss] }));
  expect(found).toMatchObject([
    { code: 'RB501', severity: 'error', params: { level: 1 }, mend: { page: 'policy' } },
    { code: 'RB504', severity: 'warning', params: { name: 'ann' } },
  ]);
  const empty = { id: 'db', name: 'Database', members: [] };
  const last = [by('person', 'boss')];
  expect(codes({ teams: [empty], policies: [policy([[by('team', 'db')], last])] })).toEqual([
    'RB501',
  ]);
  expect(codes({ policies: [policy([[by('schedule', 'gone')], last])] })).toEqual([
    'RB501',
    'RB507',
  ]);
});

test('each variant and the last resort are held to the same', () => {
  const variant = { ...policy([[by('team', 'db')], [by('person', 'boss')]]), severities: ['sev1'] };
  const { delay, levels, repeat } = variant;
  const found = checkReadiness(
    facts({
      teams: [{ id: 'db', name: 'Database', members: [] }],
      policies: [
        policy([[by('person', 'boss')]], {
          variants: [{ delay, levels, repeat, severities: ['sev1'] }],
          lastResort: { targets: [by('team', 'db')], wait: 60 },
        }),
      ],
    }),
  );
  expect(found.map(({ params }) => [params.severities, params.level])).toEqual([
    ['_all', '_last'],
    ['sev1', 1],
    ['sev1', '_last'],
  ]);
});

test('authority is whoever may command for the policy’s team: its administrator, or the commander', () => {
  const only = (targets: Target[], team: string | null = null) => ({
    policies: [policy([targets], { team, isDefault: true }), policy([[by('person', 'boss')]])],
  });
  expect(codes(only([by('person', 'ann')]))).toEqual(['RB502']);
  expect(codes(only([by('role', 'incident-commander')]))).toEqual([]);
  const ann = person('ann', { grants: [{ role: 'administrator', team: 'db' }] });
  const teams = [{ id: 'db', name: 'Database', members: ['ann'] }];
  expect(codes({ people: [ann, boss], teams, ...only([by('team', 'db')], 'db') })).toEqual([]);
  expect(codes({ people: [ann, boss], teams, ...only([by('team', 'db')], 'web') })).toEqual([
    'RB502',
  ]);
});

test('schedules tell their first gap, who has left, and who is in two places', () => {
  const shift = { person: 'ann', layer: 'one', override: null, from: 0, to: 8 * HOUR };
  const found = checkReadiness(
    facts({
      people: [person('ann'), boss, person('gone', { left: true })],
      schedules: [
        {
          ...nights,
          shifts: [shift],
          gaps: [
            { from: 8 * HOUR, to: 9 * HOUR },
            { from: 20 * HOUR, to: 21 * HOUR },
          ],
          left: ['gone'],
        },
        { ...nights, id: 'days', name: 'Days', shifts: [{ ...shift, from: 4 * HOUR }] },
      ],
    }),
  );
  expect(found).toMatchObject([
    { code: 'RB503', at: 8 * HOUR, params: { count: 2, from: '1970-01-01 08:00' } },
    { code: 'RB508', params: { name: 'gone', schedule: 'Nights' } },
    { code: 'RB510', at: 4 * HOUR, params: { name: 'ann', schedules: 'Days, Nights', count: 1 } },
  ]);
});

test('without a default policy, and with a runbook that names none that exists, pages reach nobody', () => {
  const runbooks = [{ id: 'r', title: 'Outage', policies: ['night', 'night', 'usual'] }];
  expect(checkReadiness(facts({ runbooks }))).toMatchObject([
    { code: 'RB506', severity: 'warning', mend: { page: 'runbook', id: 'r' } },
  ]);
  const policies = [policy([[by('person', 'boss')]], { isDefault: false })];
  expect(checkReadiness(facts({ runbooks, policies }))).toMatchObject([
    { code: 'RB505', severity: 'error' },
    { code: 'RB506', severity: 'error', params: { policy: 'night' } },
  ]);
});

test('a policy that still names somebody who has left says so', () => {
  const people = [person('ann', { left: true }), boss];
  expect(codes({ people })).toEqual(['RB501', 'RB509']);
});
