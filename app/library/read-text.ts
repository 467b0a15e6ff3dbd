import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Finding } from '../domain/runbook/finding.ts';
import { largestFile } from './source-text.ts';

export type ReadText = { ok: true; text: string } | { ok: false; finding: Finding };

/** A text file of bounded size; null when there is none. What hinders reading it is a finding. */
export const readText = async (path: string, file: string): Promise<ReadText | null> => {
  const refused = (code: string, params: Finding['params']): ReadText => ({
    ok: false,
    finding: { code, severity: 'error', file, at: { line: 1, column: 1 }, params },
  });
  try {
    // Without O_NONBLOCK a pipe in the folder would wait for a writer for ever.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size } = await handle.stat();
      const limit = largestFile / 1024;
      if (size > largestFile) return refused('RB104', { size: Math.ceil(size / 1024), limit });
      const bytes = await handle.readFile();
      return {
        ok: true,
        text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof TypeError) return refused('RB107', { reason: 'not UTF-8' });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === undefined) throw error;
    return refused('RB107', { reason: code });
  }
};
