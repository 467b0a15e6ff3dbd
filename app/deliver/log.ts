import type { Deliver } from './types.ts';

/** What may be read in a log: ids and the runbook's own words, and nothing that people recorded. */
const SHOWN = ['step', 'title', 'audience', 'policy', 'role', 'reason', 'dueAt'] as const;

/** Delivers by writing one structured line, for an installation that has no channel yet. */
export const deliverToLog =
  (write: (line: Record<string, unknown>) => void): Deliver =>
  async ({ key, effect, createdAt }) =>
    write({
      effect: effect.type,
      key,
      createdAt,
      ...Object.fromEntries(
        SHOWN.filter((name) => effect[name] !== undefined).map((name) => [name, effect[name]]),
      ),
    });
