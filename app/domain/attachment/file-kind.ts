import { accepted, type Outcome, rejected } from '../outcome.ts';

/** A type that may be attached. `inline`: a browser may show it by itself, without running anything. */
export type FileKind = { mediaType: string; endings: readonly string[]; inline: boolean };

const kind = (mediaType: string, inline: boolean, ...endings: string[]): FileKind => ({
  mediaType,
  inline,
  endings,
});

const text = kind(
  'text/plain',
  false,
  ...[
    'txt',
    'log',
    'out',
    'err',
    'md',
    'csv',
    'tsv',
    'json',
    'jsonl',
    'yaml',
    'yml',
    'toml',
    'ini',
  ],
  ...['conf', 'diff', 'patch'],
);

/**
 * All that may be attached. Archives are not among them: what is in one is seen by nobody before it
 * is opened. Nor is anything that a browser runs (HTML, SVG).
 */
export const fileKinds: readonly FileKind[] = [
  kind('image/png', true, 'png'),
  kind('image/jpeg', true, 'jpg', 'jpeg'),
  kind('image/gif', true, 'gif'),
  kind('image/webp', true, 'webp'),
  kind('application/pdf', false, 'pdf'),
  text,
];

export const kindOf = (mediaType: string): FileKind | undefined =>
  fileKinds.find((one) => one.mediaType === mediaType);

const endingOf = (name: string): string =>
  /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The kind of a file, by what is in it and by its name, which must agree. `found` is the media type
 * that its first bytes tell, or null; `readable` whether all of it is plain text in UTF-8. Refused
 * with `file-type-refused` (`found`, or `_unknown`) or `file-name-refused` (`name`, `found`).
 */
export const judgeKind = (
  name: string,
  found: string | null,
  readable: boolean,
): Outcome<FileKind> => {
  const known = found === null && readable ? text : kindOf(found ?? '');
  if (!known) return rejected('file-type-refused', { found: found ?? '_unknown' });
  return known.endings.includes(endingOf(name))
    ? accepted(known)
    : rejected('file-name-refused', { name, found: known === text ? 'text' : known.mediaType });
};
