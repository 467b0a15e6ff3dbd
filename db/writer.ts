import type { Client } from './client.ts';
import type { Connection } from './connection.ts';
import { accountWrites } from './queries/account.ts';
import { auditWrites } from './queries/audit.ts';
import { credentialWrites } from './queries/credential.ts';
import { gapWrites } from './queries/gap.ts';
import { incidentWrites } from './queries/incident.ts';
import { logWrites } from './queries/log.ts';
import { outboxWrites } from './queries/outbox.ts';
import { peopleWrites } from './queries/people.ts';
import { processWrites } from './queries/process.ts';
import { receiptWrites } from './queries/receipt.ts';
import { revisionWrites } from './queries/revision.ts';
import { settingWrites } from './queries/setting.ts';
import { timerWrites } from './queries/timer.ts';
import { reader } from './reader.ts';
import { snapshotMemo, type WrittenSnapshots } from './snapshot-memo.ts';
import type { Writer } from './store.ts';

export const writer = (db: Connection, client: Client, written: WrittenSnapshots): Writer => ({
  ...reader(db, client, snapshotMemo()),
  ...incidentWrites(db),
  ...processWrites(db, written),
  ...revisionWrites(db),
  ...timerWrites(db),
  ...logWrites(db),
  ...outboxWrites(db),
  ...receiptWrites(db),
  ...accountWrites(db),
  ...peopleWrites(db),
  ...credentialWrites(db),
  ...auditWrites(db),
  ...settingWrites(db),
  ...gapWrites(db),
});
