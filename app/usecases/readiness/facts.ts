import type { Reader } from '../../../db/store.ts';
import { shiftsAsOf, slotsAsOf } from '../../domain/oncall/as-of.ts';
import { gapsOf, leftPlaces } from '../../domain/oncall/trouble.ts';
import { READY_DAYS, type ReadinessFacts } from '../../domain/readiness/readiness.ts';
import { ownLists } from '../../domain/runbook/graph.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import type { Instant } from '../../domain/time.ts';
import type { Library } from '../../library/types.ts';
import { loadSchedules } from '../oncall/list-schedules.ts';

const SPAN = READY_DAYS * 24 * 60 * 60_000;

const policiesOf = (plan: Plan): string[] => [
  ...(plan.escalation ? [plan.escalation] : []),
  ...ownLists(plan)
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.type === 'escalate' && node.policy ? [node.policy] : [])),
];

/** Everything that readiness is judged by, as it stands now. */
export const readinessFacts = async (
  read: Reader,
  library: Pick<Library, 'list'>,
  now: Instant,
): Promise<ReadinessFacts> => {
  const [people, grants, teams, members, policies, schedules, verified] = await Promise.all([
    read.people(),
    read.grants(),
    read.teams(),
    read.teamMembers(),
    read.policies(),
    loadSchedules(read, now, now + SPAN),
    read.verifiedPeople(),
  ]);
  const reachable = new Set(verified);
  const left = new Set(people.flatMap((one) => (one.deactivatedAt === null ? [] : [one.id])));
  const plans = library.list().map(({ plan }) => plan);
  return {
    people: people.map(({ id, name }) => ({
      ...{ id, name, left: left.has(id), reachable: reachable.has(id) },
      grants: grants.filter(({ personId }) => personId === id),
    })),
    teams: teams.map(({ id, name }) => ({
      ...{ id, name },
      members: members.flatMap((one) => (one.teamId === id ? [one.personId] : [])),
    })),
    schedules: schedules.map(({ row, revisions, overrides }) => ({
      ...{ id: row.id, name: row.definition.name },
      shifts: shiftsAsOf(revisions, overrides, now, now + SPAN),
      gaps: gapsOf(slotsAsOf(revisions, overrides, now, now + SPAN)),
      left: [...new Set(leftPlaces(row.definition, left).map(({ person }) => person))],
    })),
    policies,
    runbooks: plans.map((plan) => ({
      ...{ id: plan.id, title: plan.title, policies: policiesOf(plan) },
    })),
    roles: plans.length > 0 ? plans.flatMap(({ roles }) => roles.map(({ id }) => id)) : null,
  };
};
