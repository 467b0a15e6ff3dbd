import type { Instant, Seconds } from '../../time.ts';
import type { CasesReport } from '../case.ts';
import type { Finding } from '../finding.ts';
import type { NodeList } from '../graph.ts';
import type { Place, Plan, PlanNode } from '../plan.ts';

/** What the organisation has. A list that is absent is not checked against. */
export type Register = {
  roles?: string[];
  /** Roles that nobody can fill right now. */
  unfilled?: string[];
  policies?: string[];
  services?: string[];
  owners?: string[];
  providers?: string[];
  audiences?: string[];
  /** By when each service promises to be back, in seconds from its outage. */
  objectives?: Record<string, Seconds>;
  /** What each service cannot run without. */
  needs?: Record<string, string[]>;
};

/** What the checker is given beside the plan; what is absent is not checked. */
export type CheckContext = {
  file: string;
  /** Finds another runbook's plan by its id; undefined when there is none. */
  lookup?: (runbook: string) => Plan | undefined;
  register?: Register;
  /** The cases' outcome; null when the runbook has no cases file. */
  cases?: CasesReport | null;
  casesFile?: string;
  now?: Instant;
  /** Where a front matter key stands in the file. */
  placeOf?: (key: string) => Place | undefined;
};

/** A plan under check: as written (`plan`) and with its includes filled in (`whole`). */
export type Subject = { plan: Plan; whole: Plan; context: CheckContext };

/** A rule family: looks at one thing and answers what it finds. */
export type Rule = (subject: Subject) => Finding[];

export const found = (
  { context }: Subject,
  code: string,
  severity: Finding['severity'],
  at: Place,
  params: Finding['params'] = {},
): Finding => ({ code, severity, file: context.file, at, params });

/** Where front matter is spoken of: the key's own place, else the top of the file. */
export const frontMatter = ({ context }: Subject, key: string): Place =>
  context.placeOf?.(key) ?? { line: 1, column: 1 };

/** A contingency plan is held to its people and deadlines; elsewhere they are advice. */
export const byKind = ({ plan }: Subject): Finding['severity'] =>
  plan.kind === 'contingency' ? 'error' : 'warning';

export type HumanNode = Extract<PlanNode, { type: 'step' | 'decision' | 'verify' | 'approval' }>;

/** Steps that wait for a person. */
export const isHuman = (node: PlanNode): node is HumanNode =>
  node.type === 'step' ||
  node.type === 'decision' ||
  node.type === 'verify' ||
  node.type === 'approval';

/** Who does it: the step's own role, an approval's roles, else the lane's role. */
export const rolesOf = (node: PlanNode, list: NodeList): string[] =>
  node.type === 'approval' && node.roles.length > 0
    ? node.roles
    : [node.role ?? list.lane?.role].filter((role) => role !== undefined);
