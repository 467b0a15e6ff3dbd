import type { CasesReport } from '../domain/runbook/case.ts';
import { checkPlan } from '../domain/runbook/check.ts';
import { expandIncludes } from '../domain/runbook/expand-includes.ts';
import type { Finding } from '../domain/runbook/finding.ts';
import type { Plan } from '../domain/runbook/plan.ts';
import type { Good, Settled } from './folder-state.ts';
import { runCasesFile } from './run-cases-file.ts';

/** What a runbook comes to among the others: its plan with includes filled in, and what was proven. */
export type Checked = {
  /** Names everything that went into it; the same key is not checked again. */
  key: string;
  plan: Plan;
  findings: Finding[];
  cases?: CasesReport;
};

type Entry = { key: string; file: string; good: Good };

/** Checks the runbooks of a library against one another; the event loop turns between two of them. */
export const checkEntries = async (
  settled: Settled[],
  before: Map<string, Checked>,
  now: number,
): Promise<Map<string, Checked>> => {
  const entries = settled.flatMap(({ good, state }): Entry[] =>
    good ? [{ key: state.key, file: state.file, good }] : [],
  );
  const plans = new Map(entries.map(({ good }) => [good.plan.id, good.plan]));
  const everything = entries.map(({ good }) => good.hash).join(' ');
  const day = Math.floor(now / 86_400_000);
  const checked = new Map<string, Checked>();
  for (const entry of entries) {
    const { good } = entry;
    const leans = JSON.stringify(good.plan.nodes).includes('"type":"include"');
    const key = JSON.stringify([good.hash, good.cases, day, leans ? everything : '']);
    const known = before.get(entry.key);
    if (known?.key === key) {
      checked.set(entry.key, known);
      continue;
    }
    checked.set(entry.key, { key, ...checkEntry(entry, plans, now) });
    await new Promise((turn) => setImmediate(turn));
  }
  return checked;
};

const checkEntry = (
  { file, good }: Entry,
  plans: Map<string, Plan>,
  now: number,
): Omit<Checked, 'key'> => {
  const lookup = (id: string): Plan | undefined => plans.get(id);
  const { plan } = expandIncludes(good.plan, lookup);
  const ran = good.cases ? runCasesFile(good.cases, plan) : null;
  const findings = checkPlan(good.plan, {
    file,
    lookup,
    now,
    placeOf: good.parsed.placeOf,
    cases: good.cases ? ran?.report : null,
    casesFile: good.cases?.file,
  });
  return {
    plan,
    findings: [...findings, ...(ran?.findings ?? [])],
    ...(ran?.report ? { cases: ran.report } : {}),
  };
};
