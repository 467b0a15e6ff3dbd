import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayNow } from '../../../app/domain/rights/may.ts';
import { ruleOf } from '../../../app/domain/rights/table.ts';
import { databaseFile, openDatabase } from '../../../app/parts.server.ts';
import { type Guarding, guardTable } from '../../../app/usecases/guard-table.ts';
import type { UseCases } from '../../../app/usecases/types.ts';
import { doors } from '../../rights.doors.ts';
import { type Target, target } from '../attacker/target.ts';
import { commandTo, enough } from './commander.ts';
import type { Mutation } from './mutation.ts';
import { mutations, notByRight, withoutRoute } from './mutations.ts';
import { routeOf } from './route-of.ts';
import { makeThings, type Things } from './things.ts';
import { everybody, type Who } from './who.ts';

let it: Target;
let all: Who[] = [];
let things: Things;
let db: Database.Database;
beforeAll(async () => {
  it = await target();
  const store = await openDatabase(it.server.dataDir);
  if (!store.ok) throw new Error(store.rejection.code);
  all = await everybody(store.value);
  things = await makeThings(it, store.value, all);
  await store.value.close();
  db = new Database(databaseFile(it.server.dataDir), { readonly: true });
});
afterAll(async () => {
  db?.close();
  await it.server.stop();
});

/** Tables that change without an act: who came, who was refused, what was asked of a browser. */
const aside = [
  'audit',
  'audit_head',
  'attempt',
  'challenge',
  'outbox',
  'receipt',
  'session',
  'token',
  'timer',
];
/** Everything that an act could have changed. Sessions and tokens without when they were seen. */
const state = () => {
  const tables = db
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .all() as { name: string }[];
  const rows = tables
    .filter(({ name }) => !aside.includes(name) && name !== 'revision' && name !== 'process')
    .map(({ name }) => [name, db.prepare(`select * from "${name}"`).all()]);
  const sessions = db.prepare('select id, expires_at, reauthenticated_at from session').all();
  const tokens = db.prepare('select id, scopes, expires_at, revoked_at from token').all();
  // The outbox hands over by itself what somebody asked for before.
  const asked = db.prepare('select key, effect from outbox order by key').all();
  return JSON.stringify([rows, sessions, tokens, asked]);
};

let turn = 0;
const ask = async (who: Who, mutation: Mutation) => {
  turn += 1;
  const origin: Record<string, string> = 'cookie' in who.headers ? { origin: it.server.url } : {};
  return it.ask({
    ...{ method: 'POST', path: mutation.path(things), body: mutation.body(things, turn, who) },
    headers: { ...who.headers, ...origin, 'content-type': mutation.type },
  });
};

/** Whether a door says that somebody may not. */
const refuses = ({ status, headers }: Awaited<ReturnType<typeof ask>>): boolean => {
  const to = String(headers.location ?? '');
  return status === 401 || status === 403 || (status === 302 && /^\/(sign-in|confirm)/.test(to));
};

const may = (who: Who, mutation: Mutation): boolean => {
  // A session opens no address of the API, and a token no page.
  const shown = mutation.path(things).startsWith('/api/') ? 'authorization' : 'cookie';
  if (!(shown in who.headers)) return false;
  const facts = { own: ruleOf(mutation.act).reach === 'own', commander: who.commander ?? false };
  return mayNow(who.holder, mutation.act, facts, Date.now()).ok;
};

/** Every use-case that is told who does it, but for those that no right decides. */
const changing = (Object.entries(guardTable) as [keyof UseCases, Guarding][]).filter(
  ([name, { how }]) => /^(by|own|within|judged)$/.test(how) && !notByRight.includes(name),
);

test('the list of changes names every use-case that changes something, at each route that calls it', () => {
  const missing = changing.flatMap(([name]) => {
    const routes = Object.keys(doors).filter((file) => doors[file]?.includes(name));
    const tried = mutations
      .filter(({ usecase }) => usecase === name)
      .map(({ path }) => path(things));
    if (routes.length === 0 && !withoutRoute.includes(name)) return [`${name}: no route`];
    return routes
      .filter((file) => !tried.some((path) => routeOf(file).test(path)))
      .map((file) => `${name}: ${file}`);
  });
  expect(missing).toEqual([]);
  const called = new Set(Object.values(doors).flat());
  expect(withoutRoute.filter((name) => called.has(name))).toEqual([]);
});

test('every right that a change may take is tried', () => {
  const missing = changing.flatMap(([name, entry]) => {
    const acts = 'acts' in entry ? entry.acts : 'act' in entry ? [entry.act] : [];
    const tried = mutations.filter(({ usecase }) => usecase === name).map(({ act }) => act);
    return withoutRoute.includes(name) ? [] : acts.filter((act) => !tried.includes(act));
  });
  expect(missing).toEqual([]);
});

test('over HTTP nobody changes anything without the right, and who has it is let through', async () => {
  await commandTo(it, all);
  const wrong: string[] = [];
  for (const mutation of mutations) {
    const ordered = [...all].sort((a, b) => Number(may(a, mutation)) - Number(may(b, mutation)));
    const before = state();
    let let_in = 0;
    for (const who of ordered) {
      const allowed = may(who, mutation);
      const answer = await ask(who, mutation);
      const what = `${who.name}: ${mutation.usecase} at ${mutation.path(things)}: ${answer.status}`;
      if (answer.status >= 500) wrong.push(`${what} broke`);
      if (refuses(answer) === allowed) wrong.push(`${what} but ${allowed ? 'may' : 'may not'}`);
      if (!allowed && let_in === 0 && state() !== before) wrong.push(`${what} changed something`);
      if (allowed && ++let_in >= enough) break;
    }
  }
  expect(wrong).toEqual([]);
  expect(turn).toBeGreaterThan(600);
});

test.each(['PUT', 'PATCH', 'DELETE'])('no other method opens a door: %s', async (method) => {
  const before = state();
  const strangers = all.filter(({ holder }) => holder === null);
  for (const mutation of mutations)
    for (const who of strangers) {
      const answer = await it.ask({
        ...{ method, path: mutation.path(things), body: mutation.body(things, ++turn, who) },
        headers: { ...who.headers, 'content-type': mutation.type },
      });
      expect([method, who.name, answer.status < 200 || answer.status >= 300]).toEqual([
        ...[method, who.name],
        true,
      ]);
    }
  expect(state()).toBe(before);
});
