import { asc, eq, sql } from 'drizzle-orm';
import { type Connection, hole, holes } from '../connection.ts';
import { secret, setting } from '../schema/sqlite.ts';
import type { SettingReads, SettingWrites } from '../store/setting.ts';

export const settingReads = (db: Connection) => {
  const name = sql.placeholder('name');
  const one = db.select().from(setting).where(eq(setting.name, name)).prepare();
  const all = db.select().from(setting).orderBy(asc(setting.name)).prepare();
  const oneSecret = db.select().from(secret).where(eq(secret.name, name)).prepare();
  const allSecrets = db.select().from(secret).orderBy(asc(secret.name)).prepare();
  return {
    setting: async (name) => one.get({ name }) ?? null,
    settings: async () => all.all(),
    secret: async (name) => oneSecret.get({ name }) ?? null,
    secrets: async () => allSecrets.all(),
  } satisfies SettingReads;
};

export const settingWrites = (db: Connection) => {
  const changed = { changedAt: hole('changedAt'), changedBy: hole('changedBy') };
  const put = db
    .insert(setting)
    .values(holes(setting))
    .onConflictDoUpdate({ target: setting.name, set: { value: hole('value'), ...changed } })
    .prepare();
  const putSecret = db
    .insert(secret)
    .values(holes(secret))
    .onConflictDoUpdate({
      target: secret.name,
      set: { sealed: hole('sealed'), keyId: hole('keyId'), ...changed },
    })
    .prepare();
  const drop = db
    .delete(secret)
    .where(eq(secret.name, sql.placeholder('name')))
    .prepare();
  return {
    putSetting: async (row) => void put.run(row),
    putSecret: async (row) => void putSecret.run(row),
    deleteSecret: async (name) => void drop.run({ name }),
  } satisfies SettingWrites;
};
