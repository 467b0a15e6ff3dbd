import type { Deliver } from './types.ts';

/** What may be read in a log: ids and the runbook's own words, and nothing that people recorded. */
const SHOWN = ['step', 'title', 'audience', 'policy', 'role', 'reason', 'dueAt'] as const;

/** Delivers by writing one structured line: for what no channel is there for. */
export const deliverToLog =
  (write: (line: Record<string, unknown>) => void): Deliver =>
  async ({ key, content, createdAt }) => {
    const facts: Record<string, unknown> =
      content.type === 'effect' ? content.effect : { type: content.message.type };
    write({
      effect: facts.type,
      key,
      createdAt,
      ...Object.fromEntries(
        SHOWN.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]]),
      ),
    });
    return { ok: true };
  };
