import { expect, test } from 'vitest';
import { auditCsvHead, auditCsvLine } from './audit-csv.ts';

test('a name that is a formula is text in a spreadsheet, and quotes stay quotes', () => {
  const by = { type: 'person', id: 'p', name: '=HYPERLINK("x")' } as const;
  const entry = { chain: 'audit', seq: 1, at: 0, prev: '', hash: 'h' } as const;
  const text = auditCsvLine({ ...entry, by, event: { type: 'sign-out' } });
  expect(text).toBe(
    `"1","1970-01-01T00:00:00.000Z","sign-out","'=HYPERLINK(""x"")","p","","","{}","h"\r\n`,
  );
  expect(auditCsvHead.split(',')).toHaveLength(9);
});
