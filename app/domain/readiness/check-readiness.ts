import { isoOf } from '../iso.ts';
import { doubleBookings } from '../oncall/trouble.ts';
import { checkPolicy } from './check-policy.ts';
import { peopleOf } from './reach.ts';
import { READY_DAYS, type ReadinessFacts, type ReadinessFinding } from './readiness.ts';

/** As a sentence has it: `2026-11-22 08:00`, in UTC. */
const minuteOf = (at: number): string => isoOf(at).slice(0, 16).replace('T', ' ');

/**
 * Everything that would keep a page from reaching somebody, found before the night: errors first,
 * then by code. Nothing at all: all is ready.
 */
export const checkReadiness = (facts: ReadinessFacts): ReadinessFinding[] =>
  [
    ...defaultMissing(facts),
    ...facts.policies.flatMap((policy) => checkPolicy(facts, policy)),
    ...unreachable(facts),
    ...schedulesOf(facts),
    ...doubles(facts),
    ...unknownPolicies(facts),
  ].sort(
    (a, b) =>
      Number(b.severity === 'error') - Number(a.severity === 'error') ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );

const hasDefault = ({ policies }: ReadinessFacts): boolean =>
  policies.some(({ isDefault, team }) => isDefault && team === null);

const defaultMissing = (facts: ReadinessFacts): ReadinessFinding[] =>
  hasDefault(facts)
    ? []
    : [{ code: 'RB505', severity: 'error', params: {}, mend: { page: 'policies' } }];

/** Who is paged by a policy, by name or by being on call, and has no verified contact. */
const unreachable = (facts: ReadinessFacts): ReadinessFinding[] => {
  const targets = facts.policies.flatMap(({ levels, lastResort, variants }) =>
    [
      ...levels,
      ...variants.flatMap((one) => one.levels),
      ...(lastResort ? [lastResort] : []),
    ].flatMap((level) => level.targets),
  );
  const onCall = facts.schedules.map(({ id }) => ({ type: 'schedule' as const, id }));
  return peopleOf(facts, [...targets, ...onCall])
    .filter(({ reachable }) => !reachable)
    .map(({ id, name }) => ({
      ...{ code: 'RB504', severity: 'warning', params: { name } },
      mend: { page: 'person', id },
    }));
};

const schedulesOf = ({ schedules, people }: ReadinessFacts): ReadinessFinding[] =>
  schedules.flatMap(({ id, name, gaps, left }) => {
    const mend = { page: 'schedule', id } as const;
    const [first] = gaps;
    const nameOf = (who: string) => people.find((one) => one.id === who)?.name ?? who;
    return [
      ...(first
        ? [
            {
              ...{ code: 'RB503', severity: 'warning' as const, mend, at: first.from },
              params: {
                ...{ schedule: name, count: gaps.length, days: READY_DAYS },
                ...{ from: minuteOf(first.from), to: minuteOf(first.to) },
              },
            },
          ]
        : []),
      ...left.map((who) => ({
        ...{ code: 'RB508', severity: 'warning' as const, mend },
        params: { schedule: name, name: nameOf(who) },
      })),
    ];
  });

/** The first double booking of each person; the schedules show the others. */
const doubles = ({ schedules, people }: ReadinessFacts): ReadinessFinding[] => {
  const rows = schedules.map(({ id, shifts }) => ({ schedule: id, shifts }));
  const all = doubleBookings(rows);
  return [...new Set(all.map(({ person }) => person))].flatMap((person) => {
    const mine = all.filter((one) => one.person === person);
    const [first] = mine;
    const [schedule] = first?.schedules ?? [];
    if (!first || schedule === undefined) return [];
    const named = first.schedules.map((id) => schedules.find((one) => one.id === id)?.name ?? id);
    return [
      {
        ...{ code: 'RB510', severity: 'warning' as const, at: first.from },
        mend: { page: 'schedule' as const, id: schedule },
        params: {
          name: people.find(({ id }) => id === person)?.name ?? person,
          ...{ schedules: named.join(', '), count: mine.length, from: minuteOf(first.from) },
        },
      },
    ];
  });
};

/** With a default policy a runbook pages by that one; without, nobody. */
const unknownPolicies = (facts: ReadinessFacts): ReadinessFinding[] => {
  const known = new Set(facts.policies.map(({ id }) => id));
  const severity = hasDefault(facts) ? 'warning' : 'error';
  return facts.runbooks.flatMap(({ id, title, policies }) =>
    [...new Set(policies)]
      .filter((policy) => !known.has(policy))
      .map(
        (policy): ReadinessFinding => ({
          ...{ code: 'RB506', severity, mend: { page: 'runbook', id } },
          params: { runbook: title, policy },
        }),
      ),
  );
};
