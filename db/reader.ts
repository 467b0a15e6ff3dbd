import type { Client } from './client.ts';
import type { Connection } from './connection.ts';
import { accountReads } from './queries/account.ts';
import { attachmentReads } from './queries/attachment.ts';
import { auditReads } from './queries/audit.ts';
import { credentialReads } from './queries/credential.ts';
import { deliveryReads } from './queries/delivery.ts';
import { drillReads } from './queries/drill.ts';
import { escalationReads } from './queries/escalation.ts';
import { evidenceReads } from './queries/evidence.ts';
import { gapReads } from './queries/gap.ts';
import { incidentReads } from './queries/incident.ts';
import { logReads } from './queries/log.ts';
import { onCallReads } from './queries/oncall.ts';
import { outboxReads } from './queries/outbox.ts';
import { peopleReads } from './queries/people.ts';
import { processReads } from './queries/process.ts';
import { receiptReads } from './queries/receipt.ts';
import { retrospectiveReads } from './queries/retrospective.ts';
import { reviewReads } from './queries/review.ts';
import { revisionReads } from './queries/revision.ts';
import { settingReads } from './queries/setting.ts';
import { slackReads } from './queries/slack.ts';
import { timerReads } from './queries/timer.ts';
import { updateReads } from './queries/update.ts';
import { useReads } from './queries/use.ts';
import type { snapshotMemo } from './snapshot-memo.ts';
import type { Reader } from './store.ts';

const ALL = -1;

export const reader = (
  db: Connection,
  client: Client,
  memo: ReturnType<typeof snapshotMemo>,
): Reader => {
  const each = {
    ...incidentReads(db),
    ...processReads(db, memo),
    ...revisionReads(db),
    ...timerReads(db),
    ...logReads(db),
    ...outboxReads(db),
    ...receiptReads(db, client),
    ...accountReads(db),
    ...peopleReads(db),
    ...credentialReads(db),
    ...auditReads(db),
    ...settingReads(db),
    ...escalationReads(db, memo),
    ...gapReads(db),
    ...evidenceReads(db),
    ...drillReads(db),
    ...attachmentReads(db),
    ...deliveryReads(db),
    ...onCallReads(db),
    ...retrospectiveReads(db),
    ...reviewReads(db, client, memo),
    ...slackReads(db),
    ...useReads(db),
    ...updateReads(db),
  };
  // These reads run to their end when they are called, so all of them see the same moment;
  // the driver refuses a transaction that returns a promise, not an object that holds some.
  const together = client.transaction((id: string, after: number) => ({
    incident: each.incident(id),
    processes: each.processesOf(id),
    timers: each.timersOf(id),
    log: each.logTexts(id, after, ALL),
    cursor: each.logCursor(),
  }));
  return {
    ...each,
    incidentRows: async (id, after) => {
      const rows = together(id, after);
      const [incident, processes, timers, log, cursor] = await Promise.all([
        rows.incident,
        rows.processes,
        rows.timers,
        rows.log,
        rows.cursor,
      ]);
      return incident ? { incident, processes, timers, log, cursor } : null;
    },
  };
};
