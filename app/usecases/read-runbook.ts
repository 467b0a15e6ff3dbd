import { accepted, rejected } from '../domain/outcome.ts';
import { summaryOf } from './list-runbooks.ts';
import type { Ports } from './ports.ts';
import type { RunbookPage, UseCases } from './types.ts';
import { worstOf } from './worst-cases.ts';

export const readRunbook =
  ({ library }: Ports): UseCases['readRunbook'] =>
  async (id) => {
    const entry = library.get(id);
    if (!entry) return rejected('runbook-not-found', { runbook: id });
    const { plan, findings, cases, stale, file, source } = entry;
    const worst = worstOf(plan);
    return accepted<RunbookPage>({
      ...summaryOf(entry),
      plan,
      html: await library.html(entry),
      findings,
      cases,
      worstWay: worst.bounded
        ? {
            total: worst.total,
            steps: worst.way.map(({ id, title, seconds }) => ({ id, title, seconds })),
          }
        : undefined,
      stale,
      source: { file, text: source },
    });
  };
