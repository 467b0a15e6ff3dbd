import type { CasesReport } from '../domain/runbook/case.ts';
import { parseCases } from '../domain/runbook/cases.ts';
import type { Finding } from '../domain/runbook/finding.ts';
import type { Plan } from '../domain/runbook/plan.ts';
import { runCases } from '../domain/walkthrough/case-run.ts';
import { readYaml } from './front-matter.ts';
import type { Reading } from './reading.ts';

type CasesFile = NonNullable<Reading['cases']>;

/** Reads a NAME.cases.yml and walks its cases; the report is absent when a fault in the file leaves it without a meaning. */
export const runCasesFile = (
  given: CasesFile,
  plan: Plan,
): { findings: Finding[]; report?: CasesReport } => {
  if ('finding' in given) return { findings: [given.finding] };
  const yaml = readYaml(given.text, 1, given.file);
  if (yaml.findings.length > 0) return { findings: yaml.findings.map(inCases) };
  const { cases, findings } = parseCases(yaml.data, (path) => yaml.placeOf([...path]).line, {
    file: given.file,
    runbook: plan.id,
  });
  return findings.length > 0 ? { findings } : { findings, report: runCases(plan, cases) };
};

const inCases = (finding: Finding): Finding => ({
  ...finding,
  code: 'RB306',
  params: { problem: finding.params.reason ?? finding.code },
});
