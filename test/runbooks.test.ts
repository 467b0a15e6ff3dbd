import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCases } from '../app/domain/runbook/cases.ts';
import { checkPlan } from '../app/domain/runbook/check.ts';
import { expandIncludes } from '../app/domain/runbook/expand-includes.ts';
import { allNodes } from '../app/domain/runbook/graph.ts';
import { placeholdersOf } from '../app/domain/runbook/placeholder.ts';
import type { Plan } from '../app/domain/runbook/plan.ts';
import { worstCase } from '../app/domain/runbook/worst-case.ts';
import { runCases } from '../app/domain/walkthrough/case-run.ts';
import { readYaml } from '../app/library/front-matter.ts';
import { parseRunbook } from '../app/library/parse.ts';

const folder = new URL('../runbooks/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.slice(0, -'.mdx'.length));
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const parsed = new Map(names.map((name) => [name, parseRunbook(read(`${name}.mdx`), name)]));

const planOf = (name: string): Plan => {
  const plan = parsed.get(name)?.plan;
  if (!plan) throw new Error(`${name} has no plan: ${JSON.stringify(parsed.get(name)?.findings)}`);
  return plan;
};
const lookup = (name: string): Plan | undefined => parsed.get(name)?.plan ?? undefined;
const wholeOf = (name: string): Plan => expandIncludes(planOf(name), lookup).plan;

const casesOf = (name: string) => {
  const file = `${name}.cases.yml`;
  const yaml = readYaml(read(file), 1, file);
  const { cases, findings } = parseCases(yaml.data, (path) => yaml.placeOf([...path]).line, {
    file,
    runbook: name,
  });
  return { cases, findings: [...yaml.findings, ...findings] };
};

test('ten runbooks ship', () => {
  expect(names.sort()).toEqual([
    'chip-supply-delay',
    'documentation-gap',
    'energy-cooling-curtailment',
    'escalation',
    'model-api-outage',
    'provider-capacity-outage',
    'provider-exit',
    'quarterly-review',
    'redundancy-failover',
    'service-interruption',
  ]);
});

describe.each(names)('%s', (name) => {
  test('is read without a finding, under its own name', () => {
    expect(parsed.get(name)?.findings).toEqual([]);
    expect(planOf(name).id).toBe(name);
  });

  test('is proven, its cases pass and enter every branch', () => {
    const { cases, findings } = casesOf(name);
    expect(findings).toEqual([]);
    const report = runCases(wholeOf(name), cases);
    expect(report.results.filter(({ passed }) => !passed)).toEqual([]);
    expect(report.branches.filter(({ entered }) => !entered)).toEqual([]);
    expect(report.branches.length).toBeGreaterThan(10);
    expect(checkPlan(planOf(name), { file: name, lookup, cases: report })).toEqual([]);
  });

  test('ends within its objective on its longest way', () => {
    const plan = planOf(name);
    const worst = worstCase(wholeOf(name));
    expect(worst).toMatchObject({ bounded: true });
    if (worst.bounded) expect(worst.total).toBeLessThanOrEqual(plan.objective?.rto ?? 0);
    expect(plan.objective?.mtpd).toBeGreaterThan(plan.objective?.rto ?? 0);
  });

  test('a branch without its case is noticed', () => {
    const { cases } = casesOf(name);
    const report = runCases(wholeOf(name), cases.slice(0, 1));
    const codes = checkPlan(planOf(name), { file: name, lookup, cases: report });
    expect(codes.map(({ code }) => code)).toContain('RB302');
  });

  test('asks for every value that its commands leave open', () => {
    const plan = planOf(name);
    const nodes = allNodes(plan);
    const asked = [...plan.inputs, ...nodes.flatMap(({ inputs }) => inputs)].map((i) => i.name);
    const open = placeholdersOf(nodes.flatMap(({ commands }) => commands.map((c) => c.text)));
    expect(open.map((each) => each.name).filter((each) => !asked.includes(each))).toEqual([]);
  });

  test('says who may start it, when, when not, and when it is over', () => {
    const { activation, standDown, owner, successor, escalation } = planOf(name);
    expect([activation?.authority, activation?.when, activation?.notWhen]).not.toContain(undefined);
    expect([standDown, owner, successor, escalation]).not.toContain(undefined);
  });

  test('names only runbooks that ship as related', () => {
    expect(planOf(name).related.filter((each) => !names.includes(each))).toEqual([]);
  });
});
