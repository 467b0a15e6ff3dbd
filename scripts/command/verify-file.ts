import { readFileSync, statSync } from 'node:fs';
import { verifyBundle } from '../../app/domain/review/bundle/verify-bundle.ts';
import { sha256 } from '../../app/library/revision-hash.ts';
import { sayByCode } from '../../app/messages/catalogue.ts';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';

/** What names no incident: a path, or something that ends as the evidence of a review does. */
export const isEvidenceFile = (name: string): boolean =>
  name.endsWith('.json') ||
  name.includes('/') ||
  (statSync(name, { throwIfNoEntry: false })?.isFile() ?? false);

/** `verify FILE`: checks the evidence of a review from the file alone; no database is opened. */
export const verifyFile = (file: string, io: Io): ExitCode => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    io.err(sayOnTerminal('command.verify-no-file', { file }));
    return 2;
  }
  const checked = verifyBundle(text, sha256);
  if (!checked.ok) {
    const { code, params } = checked.rejection;
    const sentence = sayByCode('problem', code, params);
    io.err(sayOnTerminal('command.verify-file-broken', { file, sentence }));
    return 1;
  }
  const { review, entries, packs, revisions, signatures, head, minutes } = checked.value;
  const names = signatures.join(', ') || '–';
  io.out(
    sayOnTerminal('command.verified-file', {
      ...{ number: String(review.number), title: review.title, entries, packs, revisions, names },
      ...{ head, minutes: minutes ?? '–' },
    }),
  );
  return 0;
};
