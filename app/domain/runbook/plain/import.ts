import type { Definition, Heading, Root, RootContent } from 'mdast';
import type { Finding } from '../finding.ts';
import { placeholdersOf } from '../placeholder.ts';
import type { InputField, Plan } from '../plan.ts';
import type { Draft } from './draft.ts';
import { frontOf } from './front.ts';
import { linkJumps } from './jump.ts';
import { nodesOf } from './nodes.ts';
import { emptyGuesses, type Guess, type ImportReport } from './report.ts';
import { sectionsOf } from './sections.ts';
import { isAlertName, splitByAlert } from './split.ts';
import { readSection } from './steps.ts';
import { collapse, isRich, pathSlug, slug, uniqueIds, wordsOf } from './text.ts';
import { tidy } from './tidy.ts';

/** Trees of the prose, by node id (`@page` outside steps) and prose index; the library renders them. */
export type ProseTrees = Record<string, RootContent[][]>;

export type Imported = {
  plan: Plan;
  prose: ProseTrees;
  definitions: Definition[];
  findings: Finding[];
};

/**
 * Makes a plain Markdown file walkable without changing it: one runbook, or one for each alert it
 * names. Nothing is refused and nothing is lost; what had to be guessed is in the report.
 *
 * `file` is the path from its root folder with `/`; the ids are made from it, so they stay while the
 * file does. `tree` is plain Markdown (GFM, front matter taken out or left as `yaml`), never MDX.
 */
export const importPlain = (source: {
  tree: Root;
  file: string;
  frontMatter: Record<string, unknown>;
}): { runbooks: Imported[]; report: ImportReport } => {
  const guesses = emptyGuesses();
  const guess = (code: Guess): void => {
    guesses[code] += 1;
  };
  const parts = splitByAlert(tidy(source.tree));
  const definitions = source.tree.children.filter(
    (node): node is Definition => node.type === 'definition',
  );
  const ids = uniqueIds();
  const runbooks = parts.map((part) => {
    if (parts.length > 1) guess('split-by-alert');
    return importPart({
      ...source,
      tree: part.tree,
      alert: part.name,
      definitions,
      idOf: ids,
      guess,
    });
  });
  return { runbooks, report: reportOf(source.file, runbooks, guesses) };
};

type Part = {
  tree: Root;
  file: string;
  frontMatter: Record<string, unknown>;
  alert: string | null;
  definitions: Definition[];
  idOf: (wanted: string) => string;
  guess: (code: Guess) => void;
};

const importPart = (part: Part): Imported => {
  const front = frontOf(part.frontMatter);
  const heading = part.tree.children.find(
    (node): node is Heading => node.type === 'heading' && (node.depth === 1 || part.alert !== null),
  );
  const title = titleOf(heading ? wordsOf(heading) : '', front.title) || baseOf(part.file);
  const alerts = alertsOf(part, title, front.alerts);
  const { context, drafts } = readAll(part.tree, title, heading, part.guess);
  const contextOnly = drafts.length === 0;
  if (contextOnly) drafts.push({ title, at: { line: 1, column: 1 }, parts: [] });
  const { nodes, prose, idByDraft } = nodesOf(drafts);
  const jumps = linkJumps(drafts, (draft) => idByDraft.get(draft) as string);
  for (const jump of jumps) part.guess(jump.target ? 'jump-resolved' : 'jump-unresolved');
  const page = context.map((one) => ({
    before: one.before ? (idByDraft.get(one.before) ?? null) : null,
    blocks: one.blocks,
  }));
  prose['@page'] = page.map((one) => one.blocks);
  const plan: Plan = {
    schema: 1,
    id: part.idOf(front.id && part.alert === null ? slug(front.id) : idFrom(part.file, part.alert)),
    title,
    summary: front.summary ?? summaryOf(part.tree),
    kind: front.kind ?? (alerts.length > 0 ? 'alert' : 'procedure'),
    status: front.status,
    ...front.facts,
    services: front.services,
    alerts,
    tags: front.tags,
    aliases: front.aliases,
    related: front.related,
    requires: front.requires,
    roles: [{ id: 'responder', title: 'Responder' }],
    inputs: inputsOf(drafts),
    start: (nodes[0] as { id: string }).id,
    nodes,
    context: page.map((one, prose) => ({ before: one.before, prose })),
  };
  const findings = jumps
    .filter((jump) => jump.target === null)
    .map(
      (jump): Finding => ({
        code: 'RB401',
        severity: 'warning',
        file: part.file,
        at: { line: jump.line, column: jump.column },
        params: { number: jump.number },
      }),
    );
  return { plan, prose, definitions: part.definitions, findings };
};

/** The first H1, else front matter; a site generator's tag that stands for the title is the title. */
const titleOf = (heading: string, front: string | undefined): string =>
  front && (heading === '' || /^<%=.*title.*%>$/.test(heading)) ? front : heading;

const alertsOf = (part: Part, title: string, named: string[]): string[] => {
  if (part.alert !== null) return [part.alert];
  if (title === baseOf(part.file) && isAlertName(title)) {
    part.guess('alert-by-name');
    return [...new Set([title, ...named])];
  }
  return named;
};

/** Context stands before the step that follows it; null means after the last one. */
type Context = { before: Draft | null; blocks: RootContent[] };

const readAll = (
  tree: Root,
  title: string,
  h1: Heading | undefined,
  guess: (code: Guess) => void,
) => {
  const sections = sectionsOf(tree);
  const drafts: Draft[] = [];
  const context: Context[] = [];
  for (const [index, section] of sections.entries()) {
    const next = sections[index + 1];
    const reading = readSection(section, title, next !== undefined && next.depth > section.depth);
    reading.guesses.forEach(guess);
    for (const draft of reading.steps) for (const part of draft.parts) guessPart(part, guess);
    const blocks = reading.context.filter(
      (node) =>
        node.type !== 'definition' && !(node === h1 && !isRich(node) && wordsOf(node) === title),
    );
    if (blocks.length > 0) context.push({ before: null, blocks });
    for (const one of context)
      if (one.before === null && reading.steps[0]) one.before = reading.steps[0];
    drafts.push(...reading.steps);
  }
  return { context, drafts };
};

const guessPart = (part: Draft['parts'][number], guess: (code: Guess) => void): void => {
  if (part.type !== 'command') return;
  if (part.piece.danger) guess('dangerous-command');
  if (part.piece.endless) guess('endless-command');
  if (part.relabelled) guess('relabelled-fence');
};

const inputsOf = (drafts: readonly Draft[]): InputField[] => {
  const commands = drafts
    .flatMap((draft) => draft.parts)
    .flatMap((part) => (part.type === 'command' ? [part] : []));
  return placeholdersOf(commands.map((part) => part.piece.text)).map(({ name, written }) => ({
    name,
    label: collapse(written.replace(/[_-]+/g, ' ')),
    secret: /token|password|passwd|secret|api-?key/i.test(written),
    at: (commands.find((part) => part.piece.text.includes(written)) as { at: InputField['at'] }).at,
  }));
};

const baseOf = (file: string): string => {
  const names = file.split('/');
  const base = (names[names.length - 1] as string).replace(
    /(?:\.html)?\.(?:md|mdx|markdown)(?:\.erb)?$/i,
    '',
  );
  return /^(?:readme|_?index)$/i.test(base) && names.length > 1
    ? (names[names.length - 2] as string)
    : base;
};

const idFrom = (file: string, alert: string | null): string =>
  alert === null
    ? pathSlug(
        file
          .replace(/(?:\.html)?\.(?:md|mdx|markdown)(?:\.erb)?$/i, '')
          .replace(/\/(?:readme|_?index)$/i, ''),
      )
    : slug(alert, 'runbook');

const summaryOf = (tree: Root): string => {
  const first = tree.children.find((node) => node.type === 'paragraph');
  const words = first ? wordsOf(first) : '';
  return words.length <= 200 ? words : `${words.slice(0, words.lastIndexOf(' ', 199))}…`;
};

const reportOf = (
  file: string,
  runbooks: Imported[],
  guesses: ImportReport['guesses'],
): ImportReport => {
  const nodes = runbooks.flatMap((one) => one.plan.nodes);
  const count = (pick: (node: (typeof nodes)[number]) => number): number =>
    nodes.reduce((sum, node) => sum + pick(node), 0);
  const contextOnly = runbooks.every(
    (one) =>
      one.plan.nodes[0]?.body.length === 0 &&
      one.plan.nodes.filter((node) => node.type === 'step').length === 1,
  );
  return {
    file,
    runbooks: runbooks.length,
    steps: contextOnly ? 0 : count((node) => (node.type === 'step' ? 1 : 0)),
    checks: count((node) => node.checks.length),
    commands: count((node) => node.commands.length),
    inputs: runbooks.reduce((sum, one) => sum + one.plan.inputs.length, 0),
    hints: count((node) => node.body.filter((part) => part.type === 'hint').length),
    contextOnly,
    guesses,
  };
};
