import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { signedInAs } from '../../test/harness/signed-in.ts';
import type { Change } from '../usecases/types.ts';
import { createStream, resumeAfter, type Stream } from './stream.ts';

const change = (id: number): Change => ({
  id,
  incident: 'i1',
  seq: id,
  type: 'note.added',
  by: { type: 'person', id: 'p1', name: 'Marta' },
  at: 1000 + id,
});

/** A log that can be added to, as the use-cases show it. `beforePage` runs inside a catch-up. */
const fakeLog = (first: number) => {
  const log = Array.from({ length: first }, (_, index) => change(index + 1));
  const listeners = new Set<(changes: Change[]) => void>();
  const hooks = { beforePage: () => undefined as unknown, tookBack: false };
  const commit = (count: number) => {
    const added = Array.from({ length: count }, (_, index) => change(log.length + index + 1));
    log.push(...added);
    for (const listener of listeners) listener(added);
  };
  return {
    hooks,
    commit,
    usecases: {
      changesAfter: async (after: number, limit: number) => {
        const page = log.filter(({ id }) => id > after).slice(0, limit);
        hooks.beforePage();
        return page;
      },
      cursor: async () => log.length,
      onChange: (listener: (changes: Change[]) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      viewerOfSession: async (session: string) =>
        session === 'good' || (session === 'lent' && !hooks.tookBack)
          ? signedInAs({ id: 'p1', name: 'Marta' }, 'viewer')
          : null,
      viewerOfToken: async () => null,
    },
  };
};

let server: Server | undefined;
let stream: Stream | undefined;
afterEach(() => {
  stream?.close();
  server?.closeAllConnections();
  server?.close();
});

const serve = async (log: ReturnType<typeof fakeLog>, beatMs?: number, maxStreams?: number) => {
  stream = createStream({ usecases: log.usecases, now: () => 5000, beatMs, maxStreams });
  server = createServer(express().get('/events', stream.door));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
};

const signedIn = { cookie: 'bh_session=good' };

/** Reads frames until `enough` says so of the whole text. */
const readUntil = async (response: Response, enough: (text: string) => boolean) => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader && !enough(text)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader?.cancel();
  return text;
};

const idsIn = (text: string) =>
  [...text.matchAll(/^id: (\d+)\nevent: change$/gm)].map(([, id]) => Number(id));
const upTo = (count: number, from = 1) =>
  Array.from({ length: count - from + 1 }, (_, i) => i + from);

test('who is not signed in gets a problem, not a stream', async () => {
  const answer = await fetch(await serve(fakeLog(0)));
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('who listens too often is refused, and may come back when a stream has ended', async () => {
  const url = await serve(fakeLog(0), undefined, 1);
  const first = new AbortController();
  await fetch(url, { headers: signedIn, signal: first.signal });
  const second = await fetch(url, { headers: signedIn });
  expect(second.status).toBe(429);
  first.abort();
  while (stream?.watchers()) await new Promise(setImmediate);
  const third = await fetch(url, { headers: signedIn });
  expect(third.status).toBe(200);
  await third.body?.cancel();
});

test('a first visit begins where the log stands, and hears what comes', async () => {
  const log = fakeLog(3);
  const answer = await fetch(await serve(log), { headers: signedIn });
  const text = readUntil(answer, (seen) => seen.includes('"seq":5'));
  while (stream?.watchers() !== 1) await new Promise(setImmediate);
  await new Promise(setImmediate);
  log.commit(2);
  expect(await text).toContain('event: hello\ndata: {"cursor":3,"now":5000,"stands":null}');
  expect(idsIn(await text)).toEqual([4, 5]);
});

test('who comes back is told everything since, over several pages, in order', async () => {
  const answer = await fetch(await serve(fakeLog(1300)), {
    headers: { ...signedIn, 'last-event-id': '7' },
  });
  const text = await readUntil(answer, (seen) => seen.includes('"seq":1300,'));
  expect(idsIn(text)).toEqual(upTo(1300, 8));
});

test('changes that are committed during a catch-up are told once and in order', async () => {
  const log = fakeLog(600);
  let left = 4;
  log.hooks.beforePage = () => {
    if (left-- > 0) log.commit(3);
  };
  const answer = await fetch(`${await serve(log)}?after=0`, { headers: signedIn });
  const text = await readUntil(answer, (seen) => /"seq":606,/.test(seen));
  const ids = idsIn(text);
  expect(ids).toEqual(upTo(ids.length));
  expect(ids.length).toBeGreaterThanOrEqual(606);
});

test('a beat says the time and how far the log is', async () => {
  const answer = await fetch(await serve(fakeLog(2), 5), { headers: signedIn });
  const text = await readUntil(answer, (seen) => seen.includes('event: beat'));
  expect(text).toContain('event: beat\ndata: {"now":5000,"cursor":2,"stands":null}');
});

test('a place to go on from is a number, of the header before the query', () => {
  expect(resumeAfter('5', '3')).toBe(5);
  expect(resumeAfter(undefined, '3')).toBe(3);
  expect(resumeAfter(undefined, ['3'])).toBeNull();
  expect(resumeAfter('-1', undefined)).toBeNull();
  expect(resumeAfter('x', undefined)).toBeNull();
});

test('a place that lies beyond the log is taken as its end', async () => {
  const answer = await fetch(`${await serve(fakeLog(2))}?after=99`, { headers: signedIn });
  const text = await readUntil(answer, (seen) => seen.includes('event: hello'));
  expect(text).toContain('id: 2\nevent: hello');
});

test('who may no longer listen is cut off in every tab, and others go on', async () => {
  const log = fakeLog(1);
  const url = await serve(log, 20);
  const open = (session: string) => fetch(url, { headers: { cookie: `bh_session=${session}` } });
  const [one, two] = [await open('lent'), await open('lent')];
  const other = await open('good');
  expect(stream?.watchers()).toBe(3);
  log.hooks.tookBack = true;
  const texts = await Promise.all([one, two].map((answer) => readUntil(answer, () => false)));
  for (const text of texts) expect(text).toContain('event: hello');
  expect(stream?.watchers()).toBe(1);
  log.commit(1);
  expect(await readUntil(other, (text) => text.includes('event: change'))).toContain('"seq":2,');
});
