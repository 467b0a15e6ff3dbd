import type { Kit } from './kit.ts';

export const settingTables = (kit: Kit) => ({
  setting: kit.table('setting', {
    name: kit.text('name').primaryKey(),
    /** Plain JSON. */
    value: kit.text('value').notNull(),
    changedAt: kit.instant('changed_at').notNull(),
    changedBy: kit.text('changed_by').notNull(),
  }),
  /** `sealed` is the value under the key `keyId`, never the value. */
  secret: kit.table('secret', {
    name: kit.text('name').primaryKey(),
    sealed: kit.text('sealed').notNull(),
    keyId: kit.text('key_id').notNull(),
    changedAt: kit.instant('changed_at').notNull(),
    changedBy: kit.text('changed_by').notNull(),
  }),
});
