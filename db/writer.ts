import type { Client } from './client.ts';
import type { Connection } from './connection.ts';
import { accountWrites } from './queries/account.ts';
import { attachmentWrites } from './queries/attachment.ts';
import { auditWrites } from './queries/audit.ts';
import { credentialWrites } from './queries/credential.ts';
import { deliveryWrites } from './queries/delivery.ts';
import { drillWrites } from './queries/drill.ts';
import { escalationWrites } from './queries/escalation.ts';
import { evidenceWrites } from './queries/evidence.ts';
import { gapWrites } from './queries/gap.ts';
import { incidentWrites } from './queries/incident.ts';
import { logWrites } from './queries/log.ts';
import { onCallWrites } from './queries/oncall.ts';
import { outboxWrites } from './queries/outbox.ts';
import { peopleWrites } from './queries/people.ts';
import { processWrites } from './queries/process.ts';
import { receiptWrites } from './queries/receipt.ts';
import { retrospectiveWrites } from './queries/retrospective.ts';
import { reviewWrites } from './queries/review.ts';
import { revisionWrites } from './queries/revision.ts';
import { settingWrites } from './queries/setting.ts';
import { slackWrites } from './queries/slack.ts';
import { timerWrites } from './queries/timer.ts';
import { updateWrites } from './queries/update.ts';
import { reader } from './reader.ts';
import { snapshotMemo } from './snapshot-memo.ts';
import type { Writer } from './store.ts';
import type { WriterMemory } from './writer-memory.ts';

export const writer = (db: Connection, client: Client, memory: WriterMemory): Writer => ({
  ...reader(db, client, snapshotMemo()),
  ...incidentWrites(db, client, memory),
  ...processWrites(db, client, memory),
  ...revisionWrites(db),
  ...timerWrites(db, client),
  ...logWrites(db, client),
  ...outboxWrites(db, client),
  ...receiptWrites(db, client),
  ...accountWrites(db),
  ...peopleWrites(db),
  ...credentialWrites(db),
  ...auditWrites(db),
  ...settingWrites(db),
  ...escalationWrites(db, memory),
  ...gapWrites(db),
  ...evidenceWrites(db),
  ...drillWrites(db),
  ...attachmentWrites(db),
  ...deliveryWrites(db),
  ...onCallWrites(db),
  ...updateWrites(db),
  ...retrospectiveWrites(db),
  ...reviewWrites(db),
  ...slackWrites(db),
});
