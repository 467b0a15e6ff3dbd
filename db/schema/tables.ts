import { accountTables } from './account.ts';
import { attachmentTables } from './attachment.ts';
import { auditTables } from './audit.ts';
import { credentialTables } from './credential.ts';
import { deliveryTables } from './delivery.ts';
import { escalationTables } from './escalation.ts';
import { evidenceTables } from './evidence.ts';
import { gapTables } from './gap.ts';
import { incidentTables } from './incident.ts';
import type { Kit } from './kit.ts';
import { logTables } from './log.ts';
import { onCallTables } from './oncall.ts';
import { retrospectiveTables } from './retrospective.ts';
import { reviewTables } from './review.ts';
import { runbookTables } from './runbook.ts';
import { settingTables } from './setting.ts';
import { slackTables } from './slack.ts';
import { updateTables } from './update.ts';

/** The whole schema, written once for every dialect. */
export const tables = (kit: Kit) => {
  const runbooks = runbookTables(kit);
  const reviews = reviewTables(kit);
  const incidents = incidentTables(kit, runbooks, reviews);
  const accounts = accountTables(kit);
  return {
    ...runbooks,
    ...reviews,
    ...incidents,
    ...logTables(kit, incidents, reviews),
    ...gapTables(kit, runbooks, incidents),
    ...evidenceTables(kit, runbooks),
    ...attachmentTables(kit, incidents),
    ...accounts,
    ...credentialTables(kit, accounts),
    ...auditTables(kit),
    ...settingTables(kit),
    ...updateTables(kit, incidents),
    ...deliveryTables(kit, accounts),
    ...onCallTables(kit, accounts),
    ...escalationTables(kit, accounts),
    ...retrospectiveTables(kit, incidents),
    ...slackTables(kit, accounts, incidents),
  };
};

export type Tables = ReturnType<typeof tables>;
