import { allNodes } from '../domain/runbook/graph.ts';
import type { LibraryEntry } from '../library/types.ts';
import type { Ports } from './ports.ts';
import type { RunbookSummary, UseCases } from './types.ts';
import { worstOf } from './worst-cases.ts';

export const listRunbooks =
  ({ library }: Ports): UseCases['listRunbooks'] =>
  async () =>
    library.list().map(summaryOf);

/** An entry gets new findings whenever anything about it is read or proven anew. */
const known = new WeakMap<LibraryEntry['findings'], RunbookSummary>();

export const summaryOf = (entry: LibraryEntry): RunbookSummary => {
  const found = known.get(entry.findings);
  if (found?.id === entry.id) return found;
  const made = summarise(entry);
  known.set(entry.findings, made);
  return made;
};

const summarise = ({ id, hash, plan, findings }: LibraryEntry): RunbookSummary => {
  const worst = worstOf(plan);
  return {
    id,
    title: plan.title,
    summary: plan.summary,
    mitigation: plan.mitigation,
    kind: plan.kind,
    status: plan.status,
    severity: plan.severity,
    owner: plan.owner,
    services: plan.services,
    revision: hash,
    steps: allNodes(plan).filter(({ type }) => type !== 'exit' && type !== 'rollback').length,
    objective: plan.objective?.rto,
    worst: worst.bounded ? worst.total : undefined,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
};
