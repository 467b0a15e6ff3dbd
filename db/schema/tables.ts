import { accountTables } from './account.ts';
import { gapTables } from './gap.ts';
import { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';
import { logTables } from './log.ts';
import { runbookTables } from './runbook.ts';

/** The whole schema, written once for every dialect. */
export const tables = (kit: Kit) => {
  const runbooks = runbookTables(kit);
  const incidents = incidentTables(kit, runbooks);
  return {
    ...runbooks,
    ...incidents,
    ...logTables(kit, incidents),
    ...accountTables(kit),
    ...gapTables(kit, runbooks, incidents),
  };
};

export type Tables = ReturnType<typeof tables>;
