import type { Root } from 'mdast';
import type { ProsePart } from '../domain/runbook/build.ts';
import { compileRunbook } from '../domain/runbook/compile.ts';
import type { Finding } from '../domain/runbook/finding.ts';
import type { Place, Plan } from '../domain/runbook/plan.ts';
import { refuse } from '../domain/runbook/refuse.ts';
import { type FrontMatterText, readYaml } from './front-matter.ts';
import { parseMdx } from './markdown.ts';
import { checkText, plainSource } from './source-text.ts';
import { syntaxFinding } from './syntax-error.ts';

export type ParsedRunbook = {
  plan: Plan | null;
  findings: Finding[];
  prose: ProsePart[];
  places: Places;
};

/** Where each key of the front matter stands. */
export type Places = Record<string, Place>;

/** Reads one runbook to check it and to list it. Nothing in it is run; every fault is answered. */
export const parseRunbook = (source: string, file: string): ParsedRunbook => {
  const texts = checkText(source, file);
  if (texts.some(({ code }) => code === 'RB104' || code === 'RB105')) return broken(texts);
  const plain = plainSource(source);
  const { tree, findings } = readTree(plain, file);
  if (tree === null) return broken([...texts, ...findings]);
  const read = compileTree(tree, file);
  if (findings.length === 0 && texts.length === 0) return read;
  // What was blanked out to read on may have been half an element: only what was refused is certain.
  const refused: Finding[] = [];
  if (findings.length > 0) refuse({ file, findings: refused }, tree);
  const certain = findings.length > 0 ? refused : read.findings;
  const frontless = texts.some(({ code }) => code === 'RB111');
  const rest = certain.filter(({ code }) => !frontless || code !== 'RB110');
  return broken([...texts, ...findings, ...rest]);
};

/** Compiles a tree whose first node holds the front matter. */
export const compileTree = (tree: Root, file: string): ParsedRunbook => {
  const first = tree.children[0];
  if (first?.type !== 'yaml') {
    const compiled = compileRunbook({ tree, frontMatter: null, frontMatterPlace: start, file });
    return { ...compiled, places: {} };
  }
  const yaml = readYaml(first.value, (first.position?.start.line ?? 1) + 1, file);
  const compiled = compileRunbook({
    tree,
    frontMatter: yaml.data,
    frontMatterPlace: yaml.placeOf,
    file,
  });
  const places = placesIn(yaml);
  if (yaml.findings.length === 0) return { ...compiled, places };
  const rest = compiled.findings.filter(({ code }) => code !== 'RB110');
  return { ...compiled, plan: null, findings: inFileOrder([...yaml.findings, ...rest]), places };
};

const placesIn = ({ data, placeOf }: FrontMatterText): Places =>
  typeof data === 'object' && data !== null
    ? Object.fromEntries(Object.keys(data).map((key) => [key, placeOf([key])]))
    : {};

const start = (): Place => ({ line: 1, column: 1 });

const mostErrors = 10;

/**
 * Parses, and when the source is not MDX reads on behind the fault: the line at fault is blanked
 * out and the rest read again, so that one slip does not hide what else is refused. A tag that does
 * not match is told once; those that follow may be its echo.
 */
const readTree = (source: string, file: string): { tree: Root | null; findings: Finding[] } => {
  const lines = source.split(/(?<=\n)/);
  const findings: Finding[] = [];
  for (let tries = 0; tries <= mostErrors * 2; tries += 1) {
    try {
      return { tree: parseMdx(lines.join('')), findings };
    } catch (error) {
      const found = syntaxFinding(error, file, lines) ?? defeat(lines, file);
      const echo =
        /^RB10[23]$/.test(found.code) && findings.some(({ code }) => /^RB10[23]$/.test(code));
      if (!echo) findings.push(found);
      const line = lines[found.at.line - 1];
      if (findings.length >= mostErrors || found.code === 'RB105' || !line?.trim()) break;
      lines[found.at.line - 1] = line.replace(/[^\r\n]/g, ' ');
    }
  }
  return { tree: null, findings };
};

/**
 * The parser gave up without a complaint: a text at odds with its own assertions. The line is the
 * end of the shortest beginning of the file that it gives up on as well.
 */
const defeat = (lines: string[], file: string): Finding => {
  const defeats = (count: number): boolean => {
    try {
      parseMdx(lines.slice(0, count).join(''));
      return false;
    } catch (error) {
      return syntaxFinding(error, file, lines) === null;
    }
  };
  let [reads, fails] = [0, lines.length];
  while (fails - reads > 1) {
    const middle = (reads + fails) >> 1;
    if (defeats(middle)) fails = middle;
    else reads = middle;
  }
  const at = { line: fails, column: 1 };
  return { code: 'RB109', severity: 'error', file, at, params: {} };
};

const broken = (findings: Finding[]): ParsedRunbook => ({
  plan: null,
  findings: inFileOrder(findings),
  prose: [],
  places: {},
});

const inFileOrder = (findings: Finding[]): Finding[] =>
  [...findings].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
