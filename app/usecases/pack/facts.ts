import type { Measured } from '../../domain/metrics/measure.ts';
import type { PackedGap } from '../../domain/review/pack/gaps.ts';
import type { PackedIncident } from '../../domain/review/pack/incidents.ts';
import type { PackedRunbook } from '../../domain/review/pack/runbooks.ts';
import type { RunbookRow } from '../../domain/runbook/library.types.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import type { Ports } from '../ports.ts';
import type { ScopedIncident } from './scoped.ts';

const MOST_GAPS = 10_000;

/** Every documentation gap; a runbook that is gone is named by its id. */
export const packedGaps = async ({
  library,
  store: { read },
}: Pick<Ports, 'library' | 'store'>): Promise<PackedGap[]> => {
  const numbers = new Map((await read.incidents()).map(({ id, number }) => [id, number]));
  return (await read.gaps({ limit: MOST_GAPS })).map((row): PackedGap => {
    const { id, number, runbookId, stepId, stepTitle, text, by, at, status, incidentId } = row;
    const { closed, declined, owner, dueOn } = row.life;
    const incident = incidentId === null ? undefined : numbers.get(incidentId);
    return {
      ...{ id, number, text, by, at, status, owner: owner ?? null, dueOn: dueOn ?? null },
      closedAt: (closed ?? declined)?.at ?? null,
      runbook: { id: runbookId, title: library.get(runbookId)?.plan.title ?? runbookId },
      step: stepId === null ? null : { id: stepId, title: stepTitle ?? stepId },
      incident:
        incidentId === null || incident === undefined ? null : { id: incidentId, number: incident },
    };
  });
};

/** The real ones, with the deadlines of those that are over. */
export const packedIncidents = (
  incidents: readonly ScopedIncident[],
  counted: readonly Measured[],
): PackedIncident[] => {
  const deadlines = new Map(counted.map((one) => [one.id, one.deadlines]));
  return incidents
    .filter(({ incident }) => incident.kind === 'real')
    .map(({ incident, walks, services, providers }): PackedIncident => {
      const { id, number, title, severity, state } = incident;
      const { declaredAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt } = incident;
      const walked = new Map(walks.map(({ plan }) => [plan.id, plan]));
      return {
        ...{ id, number, title, severity, state, services, providers },
        ...{ declaredAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt },
        runbooks: [...walked.values()].map((plan) => ({
          ...{ id: plan.id, title: plan.title, objective: plan.objective?.rto ?? null },
        })),
        deadlines: deadlines.get(id) ?? null,
      };
    });
};

/** The library's lines in the scope, with what the checker found and who comes after the owner. */
export const packedRunbooks = (
  { library }: Pick<Ports, 'library'>,
  rows: readonly RunbookRow[],
  plans: ReadonlyMap<string, Plan>,
  gaps: readonly PackedGap[],
): PackedRunbook[] =>
  rows
    .filter(({ id }) => plans.has(id))
    .map(({ id, title, revision, status, stale, ...row }): PackedRunbook => {
      const { severity, owner, objective, worst } = row;
      const { freshness, tier, lastReviewed, lastReviewedAt, lastUsedAt, lastDrilledAt } = row;
      const { dueAt, dueProof, provenOn } = row;
      const successor = plans.get(id)?.successor;
      return {
        ...{ id, title, revision, status, stale, freshness, tier },
        ...(severity && { severity }),
        ...(owner !== undefined && { owner }),
        ...(successor !== undefined && { successor }),
        ...(objective !== undefined && { objective }),
        ...(worst !== undefined && { worst }),
        ...(lastReviewed !== undefined && { lastReviewed }),
        ...(lastUsedAt !== undefined && { lastUsedAt }),
        ...(lastDrilledAt !== undefined && { lastDrilledAt }),
        ...(lastReviewedAt !== undefined && { lastReviewedAt }),
        ...(dueAt !== undefined && { dueAt }),
        ...(dueProof !== undefined && { dueProof }),
        ...(provenOn !== undefined && { provenOn }),
        findings: (library.get(id)?.findings ?? []).map((one) => ({
          ...{ code: one.code, severity: one.severity },
        })),
        openGaps: gaps.filter((gap) => gap.runbook.id === id && gap.status !== 'closed').length,
      };
    });
