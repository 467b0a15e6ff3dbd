import { type Build, type ProsePart, report, startBuild } from './build.ts';
import { readWay } from './elements/way.ts';
import type { Finding } from './finding.ts';
import { type PlaceOf, readFrontMatter, readInputs, readRoles } from './front-matter.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { checkJumps, linkRollbacks } from './jumps.ts';
import { reportUnread } from './misplaced.ts';
import type { InputField, Plan, PlanNode, PlanRole } from './plan.ts';
import { refuse } from './refuse.ts';
import { type Root, textOf } from './tree.ts';

/**
 * Compiles a parsed runbook. `tree` is an mdast tree with MDX nodes, `frontMatter` what its YAML
 * holds. Every fault is reported, in file order; `plan` is null when there is an error among them.
 * `prose` says which part of the tree each prose index of the plan stands for.
 */
export const compileRunbook = ({
  tree,
  frontMatter,
  frontMatterPlace,
  file,
}: {
  tree: Root;
  frontMatter: unknown;
  frontMatterPlace: PlaceOf;
  file: string;
}): { plan: Plan | null; findings: Finding[]; prose: ProsePart[] } => {
  const build = startBuild(file);
  refuse(build, tree);
  const front = readFrontMatter(build, frontMatter, frontMatterPlace);
  const roles = readRoles(build, front?.roles, frontMatterPlace);
  const inputs = readInputs(build, front?.inputs, frontMatterPlace);
  for (const role of roles) build.roles.add(role.id);
  for (const input of inputs) build.inputs.set(input.name, input);
  build.escalation = front?.escalation;

  const way = readWay(build, tree.children, { list: 0 }, { lane: false });
  reportUnread(build, tree);
  if (way.start === null) report(build, 'RB157', { line: 1, column: 1 });
  checkJumps(build, way.nodes);
  const nodes = linkRollbacks(build, way.nodes);
  const title = front?.title ?? firstHeading(tree);
  if (front && title === undefined)
    report(build, 'RB114', frontMatterPlace([]), { field: 'title' });

  const known = front ? build.findings : build.findings.filter((found) => found.code !== 'RB159');
  const findings = inFileOrder(known);
  const broken = findings.some((found) => found.severity === 'error');
  if (broken || !front || title === undefined || way.start === null) {
    return { plan: null, findings, prose: build.prose };
  }
  const plan = planOf(build, front, { title, roles, inputs, start: way.start, nodes });
  return { plan, findings, prose: build.prose };
};

const planOf = (
  build: Build,
  front: FrontMatter,
  made: {
    title: string;
    roles: PlanRole[];
    inputs: InputField[];
    start: string;
    nodes: PlanNode[];
  },
): Plan => {
  const {
    schema,
    id,
    summary = '',
    kind,
    mitigation,
    status,
    supersededBy,
    severity,
    tier,
  } = front;
  const { owner, successor, escalation, objective, activation, standDown, review } = front;
  const asked = made.inputs.map((input) => input.name);
  const late = [...build.pageInputs].filter((name) => !asked.includes(name));
  return {
    schema,
    id,
    title: made.title,
    summary,
    kind,
    status,
    ...said({ mitigation, supersededBy, severity, tier, owner, successor, escalation }),
    services: front.services ?? [],
    alerts: front.alerts ?? [],
    tags: front.tags ?? [],
    aliases: front.aliases ?? [],
    related: front.related ?? [],
    requires: front.requires ?? [],
    roles: made.roles,
    inputs: [...made.inputs, ...late.flatMap((name) => build.inputs.get(name) ?? [])],
    ...said({
      objective: objective && said(objective),
      activation: activation && said(activation),
      standDown,
      review: review && said(review),
    }),
    start: made.start,
    nodes: made.nodes,
    context: build.context.map(({ before, ...part }) => ({ before: before ?? null, ...part })),
  };
};

/** Without the keys that are undefined, so that a plan equals itself after a trip through JSON. */
const said = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const firstHeading = (tree: Root): string | undefined => {
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  return (heading && textOf(heading).trim()) || undefined;
};

const inFileOrder = (findings: Finding[]): Finding[] =>
  [...findings].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
