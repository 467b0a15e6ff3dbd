import type { RootContent } from 'mdast';
import type { Finding } from '../domain/runbook/finding.ts';
import { parseRunbook } from './parse.ts';
import { isPlainFile, parsePlain } from './plain/parse-plain.ts';
import { linksIn, wordsOfAll } from './prose-words.ts';
import type { Reading } from './reading.ts';
import { checkText } from './source-text.ts';

export type Part = Omit<Reading, 'hash' | 'source' | 'cases'>;

/** The runbooks that a text holds; its file's ending decides how it is read. There is one at least. */
export const readParts = (source: string, file: string): Part[] => {
  try {
    return isPlainFile(file) ? plainParts(source, file) : [mdxPart(source, file)];
  } catch (error) {
    // A parser that fails on one file keeps nobody from the others.
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
    const at = { line: 1, column: 1 };
    return [refused([{ code: 'RB107', severity: 'error', file, at, params: { reason } }])];
  }
};

const refused = (findings: Finding[]): Part => ({
  part: 0,
  parsed: { plan: null, findings, places: {} },
  prose: [],
  links: [],
});

const mdxPart = (source: string, file: string): Part => {
  const { plan, findings, places, prose } = parseRunbook(source, file);
  return {
    part: 0,
    parsed: { plan, findings, places },
    prose: prose.map(({ node, content }) => ({ node, text: wordsOfAll(content) })),
    links: linksIn(prose.flatMap(({ content }) => content)),
  };
};

const plainParts = (source: string, file: string): Part[] => {
  // Any text is Markdown; only what would keep the parser busy for minutes is not read.
  const findings = checkText(source, file).filter(({ code }) => /^RB10[45]$/.test(code));
  if (findings.length > 0) return [refused(findings)];
  const { runbooks, report } = parsePlain(source, file);
  return runbooks.map(({ plan, prose, definitions, findings }, part) => {
    const trees = Object.entries(prose);
    return {
      part,
      parsed: { plan, findings, places: {} },
      prose: trees.flatMap(([node, parts]) =>
        parts.map((nodes) => ({ node, text: wordsOfAll(nodes) })),
      ),
      links: linksIn([
        ...trees.flatMap(([, parts]) => parts.flat()),
        ...definitions,
      ] as RootContent[]),
      imported: report,
    };
  });
};
