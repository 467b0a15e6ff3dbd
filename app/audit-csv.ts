import type { AuditLine } from './usecases/people.types.ts';

const columns = ['seq', 'at', 'type', 'by', 'by_id', 'from', 'about', 'facts', 'hash'] as const;

/** A quoted cell. One that a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (value: string | number): string => {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

export const auditCsvHead = line(columns);

export const auditCsvLine = ({ seq, at, by, from, about, event, hash }: AuditLine): string => {
  const { type, ...facts } = event;
  return line([
    seq,
    new Date(at).toISOString(),
    type,
    'name' in by ? by.name : by.type,
    'id' in by ? by.id : '',
    from ?? '',
    about ?? '',
    JSON.stringify(facts),
    hash,
  ]);
};
