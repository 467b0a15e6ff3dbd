import { createHash } from 'node:crypto';
import type { FoundFile } from './find-files.ts';
import type { Reading } from './folder-state.ts';
import { parseRunbook } from './parse.ts';
import { readText } from './read-text.ts';

/** Reads a runbook and the cases beside it; null when the file is gone by now. */
export const readRunbookFile = async (
  { path, file }: FoundFile,
  known: Reading | undefined,
): Promise<Reading | null> => {
  const text = await readText(path, file);
  if (text === null) return null;
  const cases = await readCasesFile(path, file);
  if (!text.ok) {
    const placeOf = () => ({ line: 1, column: 1 });
    const parsed = { plan: null, findings: [text.finding], placeOf };
    return { hash: '', source: '', parsed, cases };
  }
  const hash = createHash('sha256').update(text.text, 'utf8').digest('hex');
  if (known?.hash === hash) return { ...known, cases };
  return { hash, source: text.text, parsed: parseRunbook(text.text, file), cases };
};

const readCasesFile = async (path: string, runbook: string): Promise<Reading['cases']> => {
  const casesOf = (name: string): string => name.replace(/\.mdx$/, '.cases.yml');
  const file = casesOf(runbook);
  const text = await readText(casesOf(path), file);
  if (text === null) return null;
  return text.ok ? { file, text: text.text } : { file, finding: text.finding };
};
