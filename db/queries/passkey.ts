import { asc, eq, sql } from 'drizzle-orm';
import { type Connection, hole, holes } from '../connection.ts';
import { passkey, password } from '../schema/sqlite.ts';
import type { CredentialReads, CredentialWrites, PasskeyRow } from '../store/credential.ts';

type StoredPasskey = Omit<PasskeyRow, 'transports'> & { transports: string };

const opened = ({ transports, ...row }: StoredPasskey): PasskeyRow => ({
  ...row,
  transports: transports.split(' ').filter((word) => word !== ''),
});

export const passkeyReads = (db: Connection) => {
  const id = sql.placeholder('id');
  const passwordOf = db.select().from(password).where(eq(password.personId, id)).prepare();
  const one = db.select().from(passkey).where(eq(passkey.id, id)).prepare();
  const ofPerson = db
    .select()
    .from(passkey)
    .where(eq(passkey.personId, id))
    .orderBy(asc(passkey.createdAt), asc(passkey.id))
    .prepare();
  return {
    passwordOf: async (id) => passwordOf.get({ id }) ?? null,
    passkey: async (id) => {
      const row = one.get({ id });
      return row ? opened(row) : null;
    },
    passkeysOf: async (id) => ofPerson.all({ id }).map(opened),
  } satisfies Partial<CredentialReads>;
};

export const passkeyWrites = (db: Connection) => {
  const id = sql.placeholder('id');
  const put = db
    .insert(password)
    .values(holes(password))
    .onConflictDoUpdate({
      target: password.personId,
      set: { phc: hole('phc'), changedAt: hole('changedAt') },
    })
    .prepare();
  const dropPassword = db.delete(password).where(eq(password.personId, id)).prepare();
  const add = db.insert(passkey).values(holes(passkey)).prepare();
  const use = db
    .update(passkey)
    .set({ counter: hole('counter'), lastUsedAt: hole('at') })
    .where(eq(passkey.id, id))
    .prepare();
  const rename = db
    .update(passkey)
    .set({ name: hole('name') })
    .where(eq(passkey.id, id))
    .prepare();
  const drop = db.delete(passkey).where(eq(passkey.id, id)).prepare();
  return {
    putPassword: async (row) => void put.run(row),
    deletePassword: async (id) => void dropPassword.run({ id }),
    insertPasskey: async (row) =>
      void add.run({ ...row, transports: row.transports.join(' '), backedUp: row.backedUp }),
    usePasskey: async (id, counter, at) => void use.run({ id, counter, at }),
    renamePasskey: async (id, name) => void rename.run({ id, name }),
    deletePasskey: async (id) => void drop.run({ id }),
  } satisfies Partial<CredentialWrites>;
};
