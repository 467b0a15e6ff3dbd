import type { Finding } from '../domain/runbook/finding.ts';

/** Most that is read of one runbook. */
export const largestFile = 512 * 1024;

const longestLine = 10_000;
const deepestQuote = 64;
/** More openings of links, images and tags than this in one paragraph take a parser minutes. */
const mostBrackets = 2_000;

const hidden = /(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const language = /^---[ \t]*([^\s-][^\r\n]*)/;
const yamlNames = /^ya?ml$/i;

/**
 * What is wrong with a source before anything reads it: its size, depth, hidden characters and a
 * front-matter language other than YAML.
 */
export const checkText = (source: string, file: string): Finding[] => {
  const findings: Finding[] = [];
  const found = (code: string, line: number, column: number, params: Finding['params'] = {}) =>
    findings.push({ code, severity: 'error', file, at: { line, column }, params });
  const size = Buffer.byteLength(source);
  if (size > largestFile) {
    const [kib, limit] = [Math.ceil(size / 1024), largestFile / 1024];
    found('RB104', 1, 1, { size: kib, limit });
    return findings;
  }
  const named = language.exec(withoutMark(source))?.[1]?.trim();
  if (named !== undefined && !yamlNames.test(named)) {
    found('RB111', 1, 1, { language: named.slice(0, 40) });
  }
  let brackets = 0;
  for (const [index, line] of source.split(/\r\n|\r|\n/).entries()) {
    const column = hidden.exec(line)?.index;
    if (column !== undefined) {
      const character = (line.codePointAt(column) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      found('RB106', index + 1, column + 1, { character });
    }
    brackets = line.trim() === '' ? 0 : brackets + (line.match(/\[|<[A-Za-z>]/g)?.length ?? 0);
    const quotes = (/^[\s>]*/.exec(line)?.[0] ?? '').replace(/\s/g, '').length;
    if (line.length > longestLine || quotes > deepestQuote || brackets > mostBrackets) {
      found('RB105', index + 1, 1);
      return findings;
    }
  }
  return findings;
};

/**
 * The source as every parser here gets it: no byte-order mark, lines that end as they all know it,
 * and `---yaml` spelled `---` with blanks after it, so that places stay as they are in the file.
 */
export const plainSource = (source: string): string =>
  withoutMark(source)
    .replace(/\r(?!\n)/g, '\n')
    .replace(
      /^---([ \t]*)(ya?ml)(?=[ \t]*\r?\n)/i,
      (_, blank: string, name: string) => `---${blank}${' '.repeat(name.length)}`,
    );

const withoutMark = (source: string): string => source.replace(/^\ufeff/, '');
