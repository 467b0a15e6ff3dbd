import type { CasesReport } from '../domain/runbook/case.ts';
import { freshness } from '../domain/runbook/check/freshness.ts';
import { checkPlan, inSourceOrder, type Register } from '../domain/runbook/check.ts';
import type { Finding } from '../domain/runbook/finding.ts';
import type { Place, Plan } from '../domain/runbook/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Expanded } from './expand-entries.ts';
import type { Places } from './parse.ts';
import type { Good } from './reading.ts';
import { sha256 } from './revision-hash.ts';
import { runCasesFile } from './run-cases-file.ts';

/** What was proven of a runbook among the others, and stays so whatever day it is. */
export type Checked = {
  /** Names everything that went into it; the same key is not checked again. */
  key: string;
  ofPlan: Finding[];
  ofCases: Finding[];
  cases?: CasesReport;
};

export type ToCheck = { key: string; file: string; good: Good; expanded: Expanded };

/** Names all that the answer of `checkEntry` hangs on. */
export const checkKey = ({ good, expanded }: ToCheck, everything: string): string =>
  JSON.stringify([expanded.hash, good.cases, expanded.leans ? everything : '']);

/** Checks one runbook against the others and walks its cases. A plain file promises less and is held to less. */
export const checkEntry = (
  { file, good, expanded: { plan } }: ToCheck,
  plans: Map<string, Plan>,
  register?: Register,
): Omit<Checked, 'key'> => {
  const ran = good.cases ? runCasesFile(good.cases, plan) : null;
  const context = {
    file,
    lookup: (id: string): Plan | undefined => plans.get(id),
    ...(register && { register }),
    placeOf: (key: string) => placeIn(good.parsed.places, key),
    cases: good.cases ? ran?.report : null,
    casesFile: good.cases?.file,
  };
  return {
    ofPlan: good.imported ? [] : checkPlan(good.plan, context),
    ofCases: ran?.findings ?? [],
    ...(ran?.report ? { cases: ran.report } : {}),
  };
};

/** What is found of a runbook on some day: what was proven, and whether its review is due by then. */
export const findingsOn = (
  { file, good, expanded: { plan } }: ToCheck,
  { ofPlan, ofCases }: Checked,
  now: Instant,
): Finding[] => {
  const placeOf = (key: string) => placeIn(good.parsed.places, key);
  const due = freshness({ plan: good.plan, whole: plan, context: { file, now, placeOf } });
  return [...inSourceOrder([...ofPlan, ...due], file), ...ofCases];
};

const placeIn = (places: Places, key: string): Place | undefined =>
  Object.hasOwn(places, key) ? places[key] : undefined;

/** Checks runbooks one after the other; the event loop turns between two of them. */
export const checkEntries = async (
  entries: ToCheck[],
  before: Map<string, Checked>,
  {
    done,
    stop = () => false,
    register,
  }: { done?: (key: string) => void; stop?: () => boolean; register?: Register } = {},
): Promise<Map<string, Checked>> => {
  const plans = new Map(entries.map(({ good }) => [good.plan.id, good.plan]));
  const everything = sha256(entries.map(({ expanded }) => expanded.hash).join(' '));
  for (const entry of entries) {
    const key = checkKey(entry, everything);
    if (before.get(entry.key)?.key === key) continue;
    await new Promise((turn) => setImmediate(turn));
    if (stop()) return before;
    before.set(entry.key, { key, ...checkEntry(entry, plans, register) });
    done?.(entry.key);
  }
  return before;
};
