import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { CasesReport } from '../../app/domain/runbook/case.ts';
import type { Register } from '../../app/domain/runbook/check.ts';
import type { Finding } from '../../app/domain/runbook/finding.ts';
import type { Plan } from '../../app/domain/runbook/plan.ts';
import { checkEntries, findingsOn } from '../../app/library/check-entries.ts';
import { expandEntries } from '../../app/library/expand-entries.ts';
import { findRunbookFiles, isRunbookFile, rootName } from '../../app/library/find-files.ts';
import { type FileState, settle } from '../../app/library/folder-state.ts';
import { statesOf } from '../../app/library/read-folders.ts';
import { readRunbookFile } from '../../app/library/read-runbook-file.ts';

/** One runbook, checked among the others of its folder. */
export type CheckedFile = {
  file: string;
  /** Texts that findings point into, by the file they name. */
  sources: Map<string, string>;
  /** With its includes filled in; null when it does not compile. */
  plan: Plan | null;
  findings: Finding[];
  cases?: CasesReport;
};

/** `root` is searched; `only` keeps the one file that was named. */
export type Place = { root: string; only?: string };

/** What a path names; null when it is neither a folder nor a runbook. */
export const placeOf = async (path: string): Promise<Place | null> => {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { root: path };
    return found.isFile() && isRunbookFile(basename(path))
      ? { root: dirname(path), only: resolve(path) }
      : null;
  } catch {
    return null;
  }
};

/** Checks all runbooks below the places; what they include is looked for in the same places. */
export const gather = async (
  places: Place[],
  cwd: string,
  now: number,
  register?: Register,
): Promise<CheckedFile[]> => {
  const states = new Map<string, FileState>();
  const read = new Set<string>();
  const wanted = new Set<string>();
  for (const { root, only } of places) {
    for (const found of await findRunbookFiles(root)) {
      const path = join(root, found.file);
      const key = resolve(path);
      if (only === undefined || only === key) wanted.add(key);
      if (read.has(key)) continue;
      read.add(key);
      const shown = relative(cwd, key).split(sep).join('/');
      const readings = await readRunbookFile({ path, file: shown });
      const place = { file: shown, path: key, suffix: rootName(root) };
      for (const state of statesOf(place, key, readings ?? [])) states.set(state.key, state);
    }
  }
  const { settled } = settle([...states.values()], new Map());
  const expanded = expandEntries(settled);
  const toCheck = settled.flatMap(({ good, state: { key, file } }) => {
    const full = expanded.get(key);
    return good && full ? [{ key, file, good, expanded: full }] : [];
  });
  const checked = await checkEntries(toCheck, new Map(), { register });
  const among = new Map(toCheck.map((one) => [one.key, one]));
  return settled
    .filter(({ state }) => wanted.has(state.path))
    .map(({ state, good, findings }) => {
      const { cases, source } = state.now;
      const [one, proven] = [among.get(state.key), checked.get(state.key)];
      return {
        file: state.file,
        sources: new Map([
          [state.file, source],
          ...(cases && 'text' in cases ? [[cases.file, cases.text] as const] : []),
        ]),
        plan: expanded.get(state.key)?.plan ?? good?.plan ?? null,
        findings: [...findings, ...(one && proven ? findingsOn(one, proven, now) : [])],
        ...(proven?.cases ? { cases: proven.cases } : {}),
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
};
