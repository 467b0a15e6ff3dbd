import type { Gap } from '../domain/runbook/gap.types.ts';
import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

const USUAL = 100;
const MOST = 500;

export const listGaps =
  ({ library, store: { read } }: Ports): UseCases['listGaps'] =>
  async ({ limit = USUAL, ...filter } = {}) => {
    const rows = await read.gaps({
      ...filter,
      limit: Math.min(MOST, Math.max(1, Math.floor(limit))),
    });
    return Promise.all(
      rows.map(async (row): Promise<Gap> => {
        const { id, number, runbookId, revision, text, by, at, status, context } = row;
        const entry = library.get(runbookId);
        const incident = row.incidentId === null ? null : await read.incident(row.incidentId);
        return {
          ...{ id, number, revision, text, by, at, status },
          runbook: { id: runbookId, title: entry?.plan.title ?? runbookId },
          live: entry?.hash === revision,
          ...(row.stepId === null
            ? {}
            : { step: { id: row.stepId, title: row.stepTitle ?? row.stepId } }),
          ...(incident && context
            ? {
                incident: {
                  ...{ id: incident.id, number: incident.number, title: incident.title },
                  context,
                },
              }
            : {}),
        };
      }),
    );
  };
