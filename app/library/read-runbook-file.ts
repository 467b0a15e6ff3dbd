import type { FoundFile } from './find-files.ts';
import { type KeptReadings, noKeptReadings } from './kept-readings.ts';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { sha256 } from './revision-hash.ts';

/**
 * Reads the runbooks of a file and the cases beside it; null when the file is gone by now. `known`
 * is the last reading: a text that is still the same is not parsed again.
 */
export const readRunbookFile = async (
  { path, file }: FoundFile,
  known: readonly Reading[] = [],
  kept: KeptReadings = noKeptReadings,
): Promise<Reading[] | null> => {
  const text = await readText(path, file);
  if (text === null) return null;
  const cases = await readCasesFile(path, file);
  if (!text.ok) {
    const parsed = { plan: null, findings: [text.finding], places: {} };
    return [{ hash: '', source: '', part: 0, parsed, prose: [], links: [], cases }];
  }
  const hash = sha256(text.text);
  if (known[0]?.hash === hash) return known.map((reading) => ({ ...reading, cases }));
  const parts = await kept.partsOf(text.text, hash, file);
  return parts.map((part) => ({ ...part, hash, source: text.text, cases }));
};

const readCasesFile = async (path: string, runbook: string): Promise<Reading['cases']> => {
  const casesOf = (name: string): string =>
    name.replace(/(?:\.html)?\.(?:mdx|md|markdown)(?:\.erb)?$/i, '.cases.yml');
  const file = casesOf(runbook);
  const text = await readText(casesOf(path), file);
  if (text === null) return null;
  return text.ok ? { file, text: text.text } : { file, finding: text.finding };
};
