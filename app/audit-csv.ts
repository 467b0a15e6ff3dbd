import { csvLine } from './csv.ts';
import type { AuditLine } from './usecases/people.types.ts';

const columns = ['seq', 'at', 'type', 'by', 'by_id', 'from', 'about', 'facts', 'hash'] as const;

export const auditCsvHead = csvLine(columns);

export const auditCsvLine = ({ seq, at, by, from, about, event, hash }: AuditLine): string => {
  const { type, ...facts } = event;
  return csvLine([
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
