import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLibrary } from '../../app/library/library.ts';
import { bulkhead, MORNING } from './bulkhead.ts';

/** A runbook of one step, with what a test wants otherwise. */
export const runbook = (
  id: string,
  { front = '', look = 'Look around', extra = '', deadline = '5m', prose = 'Prose.' } = {},
): string =>
  [
    ...['---', `id: ${id}`, `title: Title of ${id}`, 'roles: [lead]', front, '---', ''],
    `<Step id="look" title="${look}" role="lead" deadline="${deadline}" onLapse="escalate">`,
    ...['', prose, '', '</Step>', '', extra, '', '<Exit id="over" outcome="resolved" />', ''],
  ].join('\n');

/** Every use-case over a library of real files, which a test may change. */
export const over = async (files: Record<string, string>) => {
  const root = await mkdtemp(join(tmpdir(), 'bulkhead-usecases-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (more: Record<string, string>) => {
    for (const [name, text] of Object.entries(more)) await writeFile(join(root, name), text);
  };
  await write(files);
  const clock = { at: MORNING };
  const library = await openLibrary({ roots: [root], now: () => clock.at });
  onTestFinished(() => library.close());
  const app = await bulkhead(library, { clock });
  return {
    app,
    library,
    change: async (more: Record<string, string>) => {
      await write(more);
      await library.reload();
    },
  };
};

/** What was accepted; a refusal is a failure of the test. */
export const value = <T>(
  outcome: { ok: true; value: T } | { ok: false; rejection: { code: string } },
): T => {
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
};
