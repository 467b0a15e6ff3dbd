import { asc, eq, lt, sql } from 'drizzle-orm';
import type { NotificationRules } from '../../app/domain/delivery/rules.ts';
import { type Connection, hole, holes } from '../connection.ts';
import {
  acknowledgeLink,
  contactCheck,
  contactPoint,
  notificationChannel,
  notificationRules,
} from '../schema/sqlite.ts';
import type {
  AcknowledgeLinkRow,
  ChannelRow,
  DeliveryReads,
  DeliveryWrites,
} from '../store/delivery.ts';

const asChannel = (row: typeof notificationChannel.$inferSelect): ChannelRow => ({
  ...row,
  audiences: JSON.parse(row.audiences) as string[],
});

export const deliveryReads = (db: Connection) => {
  const id = sql.placeholder('id');
  const check = db.select().from(contactCheck).where(eq(contactCheck.contactId, id)).prepare();
  const rules = db
    .select()
    .from(notificationRules)
    .where(eq(notificationRules.personId, id))
    .prepare();
  const all = db
    .select()
    .from(notificationChannel)
    .orderBy(asc(notificationChannel.name), asc(notificationChannel.id))
    .prepare();
  const one = db.select().from(notificationChannel).where(eq(notificationChannel.id, id)).prepare();
  const link = db.select().from(acknowledgeLink).where(eq(acknowledgeLink.hash, id)).prepare();
  return {
    contactCheck: async (id) => check.get({ id }) ?? null,
    notificationRules: async (id) => {
      const row = rules.get({ id });
      return row ? (JSON.parse(row.rules) as NotificationRules) : null;
    },
    channels: async () => all.all().map(asChannel),
    channel: async (id) => {
      const row = one.get({ id });
      return row ? asChannel(row) : null;
    },
    acknowledgeLink: async (id) => {
      const row = link.get({ id });
      return row ? { ...row, pages: JSON.parse(row.pages) as AcknowledgeLinkRow['pages'] } : null;
    },
  } satisfies Partial<DeliveryReads>;
};

export const deliveryWrites = (db: Connection) => {
  const id = sql.placeholder('id');
  const putCheck = db
    .insert(contactCheck)
    .values(holes(contactCheck))
    .onConflictDoUpdate({
      target: contactCheck.contactId,
      set: {
        fingerprint: hole('fingerprint'),
        triesLeft: hole('triesLeft'),
        sentAt: hole('sentAt'),
        expiresAt: hole('expiresAt'),
      },
    })
    .prepare();
  const dropCheck = db.delete(contactCheck).where(eq(contactCheck.contactId, id)).prepare();
  const order = db
    .update(contactPoint)
    .set({ position: hole('position') })
    .where(eq(contactPoint.id, id))
    .prepare();
  const putRules = db
    .insert(notificationRules)
    .values(holes(notificationRules))
    .onConflictDoUpdate({
      target: notificationRules.personId,
      set: { rules: hole('rules'), changedAt: hole('changedAt') },
    })
    .prepare();
  const putChannel = db
    .insert(notificationChannel)
    .values(holes(notificationChannel))
    .onConflictDoUpdate({
      target: notificationChannel.id,
      set: {
        name: hole('name'),
        kind: hole('kind'),
        address: hole('address'),
        audiences: hole('audiences'),
      },
    })
    .prepare();
  const dropChannel = db
    .delete(notificationChannel)
    .where(eq(notificationChannel.id, id))
    .prepare();
  const addLink = db
    .insert(acknowledgeLink)
    .values(holes(acknowledgeLink))
    .onConflictDoNothing()
    .prepare();
  const spend = db
    .update(acknowledgeLink)
    .set({ usedAt: hole('at') })
    .where(eq(acknowledgeLink.hash, id))
    .prepare();
  const sweep = db
    .delete(acknowledgeLink)
    .where(lt(acknowledgeLink.expiresAt, sql.placeholder('before')))
    .prepare();
  return {
    putContactCheck: async (row) => void putCheck.run(row),
    deleteContactCheck: async (id) => void dropCheck.run({ id }),
    putContactOrder: async (id, position) => void order.run({ id, position }),
    putNotificationRules: async (personId, rules, changedAt) =>
      void putRules.run({ personId, rules: JSON.stringify(rules), changedAt }),
    putChannel: async (row) =>
      void putChannel.run({ ...row, audiences: JSON.stringify(row.audiences) }),
    deleteChannel: async (id) => void dropChannel.run({ id }),
    insertAcknowledgeLink: async (row) =>
      void addLink.run({ ...row, pages: JSON.stringify(row.pages) }),
    spendAcknowledgeLink: async (id, at) => void spend.run({ id, at }),
    sweepAcknowledgeLinks: async (before) => void sweep.run({ before }),
  } satisfies Partial<DeliveryWrites>;
};
