import type { Reader } from '../../../db/store.ts';
import { escalationRunOf, escalationStateOf } from '../../domain/escalation/definition.ts';
import { shiftsAsOf } from '../../domain/oncall/as-of.ts';
import { checkReadiness } from '../../domain/readiness/check-readiness.ts';
import { dutyOf } from '../../domain/review/pack/duty.ts';
import { escalationSection, type PackedPage } from '../../domain/review/pack/escalation.ts';
import type { PackScope } from '../../domain/review/pack/scope.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import type { Instant } from '../../domain/time.ts';
import { loadSchedules } from '../oncall/list-schedules.ts';
import type { Ports } from '../ports.ts';
import { readinessFacts } from '../readiness/facts.ts';
import type { ScopedIncident } from './scoped.ts';

type Span = { from: Instant; to: Instant; now: Instant };

const pagesOf = (
  incidents: readonly ScopedIncident[],
  { from, to }: Span,
  names: Map<string, string>,
): PackedPage[] =>
  incidents
    .filter(({ incident }) => incident.kind === 'real')
    .flatMap(({ incident, processes }) =>
      processes
        .filter(({ kind }) => kind === 'escalation')
        .flatMap(({ id, stored }): PackedPage[] => {
          const run = escalationRunOf(stored);
          const startedAt = run.started.at;
          if (startedAt < from || startedAt >= to) return [];
          for (const person of run.paged) names.set(person.id, person.name);
          const by = run.acknowledged?.by;
          return [
            {
              ...{ id, startedAt, incident: { id: incident.id, number: incident.number } },
              acknowledgedAt: run.acknowledged?.at ?? null,
              unanswered:
                !run.acknowledged &&
                (run.facts.ladder === null || escalationStateOf(stored) === 'exhausted'),
              people: run.paged.map((person) => person.id),
              acknowledgedBy: by?.type === 'person' ? by.id : null,
            },
          ];
        }),
    );

/** Whether a schedule, policy or other finding belongs to what is looked at. */
const inScope = (scope: PackScope, plans: ReadonlyMap<string, Plan>) => {
  const owners = new Set([...plans.values()].map(({ owner }) => owner));
  return (team: string | null) =>
    scope.type === 'all' ||
    (team !== null && (scope.type === 'team' ? team === scope.id : owners.has(team)));
};

/** The escalation section: pages as they ended, shifts as they were, readiness as it is. */
export const escalationOf = async (
  { library }: Pick<Ports, 'library'>,
  read: Reader,
  scope: PackScope,
  { incidents, plans, ...span }: Span & { incidents: ScopedIncident[]; plans: Map<string, Plan> },
) => {
  const { from, now } = span;
  const to = Math.min(span.to, now);
  const mine = inScope(scope, plans);
  const names = new Map((await read.people()).map(({ id, name }) => [id, name]));
  const facts = await readinessFacts(read, library, now);
  const teamOf = new Map<string, string | null>();
  for (const { id, team } of await read.policies()) teamOf.set(`policy ${id}`, team);
  const schedules = from < to ? await loadSchedules(read, from, to) : [];
  for (const { row } of schedules) teamOf.set(`schedule ${row.id}`, row.definition.team);
  const shifts = schedules
    .filter(({ row }) => mine(row.definition.team))
    .flatMap(({ revisions, overrides }) => shiftsAsOf(revisions, overrides, from, to));
  const findings = checkReadiness(facts).filter(({ mend }) => {
    if (scope.type === 'all') return true;
    if (mend.page === 'runbook') return plans.has(mend.id);
    return 'id' in mend && mine(teamOf.get(`${mend.page} ${mend.id}`) ?? null);
  });
  const pages = pagesOf(incidents, span, names);
  const duty = [...dutyOf(shifts, { from, to })].map(([id, seconds]) => ({
    ...{ id, seconds },
    name: names.get(id) ?? id,
  }));
  return escalationSection({ pages, duty, names, findings });
};
