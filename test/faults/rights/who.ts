import { randomUUID } from 'node:crypto';
import type { RightsHolder } from '../../../app/domain/rights/may.ts';
import { type Grant, grantedRoles } from '../../../app/domain/rights/role.ts';
import { type TokenScope, tokenScopes } from '../../../app/domain/rights/token-scope.ts';
import { newSession } from '../../../app/usecases/new-session.ts';
import type { Store } from '../../../db/store.ts';
import { sha256 } from '../../harness/bulkhead.ts';

/** Somebody who asks: what they show at the door, and what the table knows of them. */
export type Who = {
  name: string;
  /** Of the person who acts; a token that is nobody's acts for itself. */
  id: string;
  headers: Record<string, string>;
  holder: RightsHolder | null;
  commander?: boolean;
};

const DAY = 24 * 60 * 60 * 1000;

type Making = { grants: Grant[]; seenAt?: number; endedAt?: number; gone?: boolean };

const makePerson = async (store: Store, name: string, { grants, ...more }: Making) => {
  const at = Date.now();
  const id = randomUUID();
  const secret = randomUUID();
  const { seenAt = at, endedAt = at + DAY, gone = false } = more;
  const begun = { hash: sha256(secret), id: randomUUID(), personId: id };
  await store.transact(async (tx) => {
    const rest = { zone: null, language: null, deactivatedAt: gone ? at : null };
    await tx.insertPerson({ id, name, createdAt: at, email: `${id}@example.org`, ...rest });
    await tx.replaceGrants(id, grants);
    const session = newSession({ ...begun, at, expiresAt: endedAt, way: 'link' }, {});
    await tx.insertSession({ ...session, reauthenticatedAt: seenAt });
  });
  return { id, headers: { cookie: `bh_session=${secret}` } };
};

type MakingToken = {
  scopes: TokenScope[];
  owner?: string;
  revokedAt?: number;
  expiresAt?: number;
};

const makeToken = async (store: Store, name: string, made: MakingToken) => {
  const secret = `bh_${randomUUID()}`;
  const { scopes, owner = null, revokedAt = null, expiresAt = null } = made;
  const row = { id: randomUUID(), hash: sha256(secret), name, scopes, ownerId: owner };
  await store.transact((tx) =>
    tx.insertToken({ ...row, createdAt: 1, expiresAt, revokedAt, lastUsedAt: null }),
  );
  return { id: owner ?? row.id, headers: { authorization: `Bearer ${secret}` } };
};

/** Everybody who may come: each role, each scope, and all who were let in once and are no more. */
export const everybody = async (store: Store): Promise<Who[]> => {
  const all: Who[] = [{ name: 'nobody', id: '', headers: {}, holder: null }];
  const person = async (name: string, making: Making, more: Partial<Who> = {}) => {
    const made = await makePerson(store, name, making);
    const freshUntil = making.seenAt === undefined ? Number.POSITIVE_INFINITY : 0;
    const holder = { type: 'person' as const, grants: making.grants, freshUntil };
    all.push({ name, ...made, holder, ...more });
    return made;
  };
  const token = async (name: string, making: MakingToken, holder: RightsHolder | null) =>
    void all.push({ name, ...(await makeToken(store, name, making)), holder });

  const everything: Grant[] = [{ role: 'administrator', team: null }];
  await person('no role', { grants: [] });
  for (const role of grantedRoles) {
    await person(role, { grants: [{ role, team: null }] });
    await person(`${role} of another team`, { grants: [{ role, team: 'elsewhere' }] });
  }
  await person(
    'commander who is a viewer',
    { grants: [{ role: 'viewer', team: null }] },
    {
      commander: true,
    },
  );
  await person('administrator seen long ago', { grants: everything, seenAt: 1 });
  await person('ended session', { grants: everything, endedAt: 1 }, { holder: null });
  const gone = await person('deactivated', { grants: everything, gone: true }, { holder: null });
  for (const scope of tokenScopes)
    await token(
      `token ${scope}`,
      { scopes: [scope] },
      { type: 'token', grants: null, scopes: [scope] },
    );
  const scopes = [...tokenScopes];
  const viewer = await person('viewer with a token', { grants: [{ role: 'viewer', team: null }] });
  const grants: Grant[] = [{ role: 'viewer', team: null }];
  await token('token of a viewer', { scopes, owner: viewer.id }, { type: 'token', grants, scopes });
  await token('token of who left', { scopes, owner: gone.id }, null);
  await token('revoked token', { scopes, revokedAt: 2 }, null);
  await token('expired token', { scopes, expiresAt: 2 }, null);
  return all;
};
