import type { Finding } from '../domain/runbook/finding.ts';
import type { Plan } from '../domain/runbook/plan.ts';
import type { ParsedRunbook } from './parse.ts';

/** One reading of one file. */
export type Reading = {
  hash: string;
  source: string;
  parsed: Pick<ParsedRunbook, 'plan' | 'findings' | 'placeOf'>;
  /** The text of NAME.cases.yml beside it; null when there is none. */
  cases: { file: string; text: string } | { file: string; finding: Finding } | null;
};

/** A reading that compiled. */
export type Good = Reading & { plan: Plan };

/** What is known of one file: what stands in it now, and the last reading that was runnable. */
export type FileState = { key: string; file: string; now: Reading; good: Good | null };

/** Which file speaks for a runbook id. */
export type Claims = Map<string, string>;

/** What a file comes to: its runbook, its last good one with what is wrong now, or only what is wrong. */
export type Settled =
  | { state: FileState; good: Good; stale: boolean; findings: Finding[] }
  | { state: FileState; good: null; findings: Finding[] };

/**
 * Decides which file speaks for each id. Who spoke for it before still does; among new ones the
 * first by path. The others are faults that name each other.
 */
export const settle = (
  states: FileState[],
  before: Claims,
): { settled: Settled[]; claims: Claims } => {
  const claims: Claims = new Map();
  const named = (state: FileState): string | undefined => state.now.parsed.plan?.id;
  for (const state of states) {
    const id = named(state) ?? state.good?.plan.id;
    if (id !== undefined && before.get(id) === state.key) claims.set(id, state.key);
  }
  for (const state of states) {
    const id = named(state);
    if (id !== undefined && !claims.has(id)) claims.set(id, state.key);
  }
  const settled = states.map((state): Settled => {
    const { plan, findings } = state.now.parsed;
    const same = plan ? states.filter((other) => other !== state && named(other) === plan.id) : [];
    const doubled = same.map((other) => doubledId(state, other));
    if (plan && claims.get(plan.id) === state.key) {
      const good = { ...state.now, plan };
      return { state: { ...state, good }, good, stale: false, findings: [...findings, ...doubled] };
    }
    const last = state.good;
    const all = [...findings, ...doubled];
    if (last && (claims.get(last.plan.id) ?? state.key) === state.key) {
      claims.set(last.plan.id, state.key);
      return { state, good: last, stale: true, findings: all };
    }
    return { state, good: null, findings: all };
  });
  return { settled, claims };
};

const doubledId = (state: FileState, other: FileState): Finding => ({
  code: 'RB108',
  severity: 'error',
  file: state.file,
  at: state.now.parsed.placeOf('id'),
  params: { id: state.now.parsed.plan?.id ?? '', other: other.file },
});
