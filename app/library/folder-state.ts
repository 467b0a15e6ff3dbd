import type { Finding } from '../domain/runbook/finding.ts';
import type { Good, Reading } from './reading.ts';

/** What is known of one runbook's place: what stands there now, and the last reading that was runnable. */
export type FileState = {
  /** Names the place: the file, and in a plain file the runbook in it. */
  key: string;
  file: string;
  /** Where the file is on disk. */
  path: string;
  /** What a plain file's id ends in when it is taken. */
  suffix: string;
  now: Reading;
  good: Good | null;
};

/** Which place speaks for a runbook id. */
export type Claims = Map<string, string>;

/** What a file comes to: its runbook, its last good one with what is wrong now, or only what is wrong. */
export type Settled =
  | { state: FileState; good: Good; stale: boolean; findings: Finding[] }
  | { state: FileState; good: null; findings: Finding[] };

/**
 * Decides which file speaks for each id. Who spoke for it before still does; among new ones the
 * first by path. Two files that name the same id are faults that name each other; the ids of plain
 * files are made from their paths and give way.
 */
export const settle = (
  states: FileState[],
  before: Claims,
): { settled: Settled[]; claims: Claims } => {
  const claims: Claims = new Map();
  const explicit = states.filter((state) => !state.now.imported);
  for (const state of explicit) {
    const id = idOf(state) ?? state.good?.plan.id;
    if (id !== undefined && before.get(id) === state.key) claims.set(id, state.key);
  }
  for (const state of explicit) {
    const id = idOf(state);
    if (id !== undefined && !claims.has(id)) claims.set(id, state.key);
  }
  const given = givenIds(
    states.filter((state) => state.now.imported),
    claims,
    before,
  );
  const named = new Map<string, FileState[]>();
  for (const state of explicit) {
    const id = idOf(state);
    if (id !== undefined) named.set(id, [...(named.get(id) ?? []), state]);
  }
  const settled = states.map((state): Settled => {
    const { plan, findings } = state.now.parsed;
    const own = given.get(state.key);
    if (plan && own !== undefined) {
      const good = { ...state.now, plan: plan.id === own ? plan : { ...plan, id: own } };
      return { state: { ...state, good }, good, stale: false, findings };
    }
    const same = plan ? (named.get(plan.id) ?? []).filter((other) => other !== state) : [];
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

const idOf = (state: FileState): string | undefined => state.now.parsed.plan?.id;

/** An id for each runbook of a plain file: its own when that is free, else with its root's name. */
const givenIds = (states: FileState[], claims: Claims, before: Claims): Map<string, string> => {
  const given = new Map<string, string>();
  const give = (state: FileState, id: string): void => {
    claims.set(id, state.key);
    given.set(state.key, id);
  };
  const had = new Map([...before].map(([id, key]) => [key, id]));
  for (const state of states) {
    const id = had.get(state.key);
    const wanted = idOf(state);
    if (id === undefined || wanted === undefined || claims.has(id)) continue;
    if (id === wanted || id.startsWith(`${wanted}-`)) give(state, id);
  }
  for (const state of states) {
    const wanted = idOf(state);
    if (wanted === undefined || given.has(state.key)) continue;
    let id = claims.has(wanted) ? `${wanted}-${state.suffix}` : wanted;
    for (let n = 2; claims.has(id); n += 1) id = `${wanted}-${state.suffix}-${n}`;
    give(state, id);
  }
  return given;
};

const doubledId = (state: FileState, other: FileState): Finding => ({
  code: 'RB108',
  severity: 'error',
  file: state.file,
  at: state.now.parsed.places.id ?? { line: 1, column: 1 },
  params: { id: state.now.parsed.plan?.id ?? '', other: other.file },
});
