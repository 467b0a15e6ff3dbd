import { createServer, get, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
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

const serve = async (
  log: ReturnType<typeof fakeLog>,
  beatMs?: number,
  maxStreams?: number,
  maxWaiting?: number,
) => {
  stream = createStream({
    usecases: log.usecases,
    now: () => 5000,
    beatMs,
    maxStreams,
    maxWaiting,
  });
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
  expect(resumeAfter('', '3')).toBe(3);
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

const watched = async (count: number) => {
  while (stream?.watchers() !== count) await new Promise(setImmediate);
  await new Promise(setImmediate);
};

test('on a kept connection a stream is its frames and nothing else, up to the end', async () => {
  const log = fakeLog(2);
  const { port } = new URL(await serve(log));
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  const asked = (path: string) =>
    `GET ${path} HTTP/1.1\r\nHost: a\r\nCookie: ${signedIn.cookie}\r\n\r\n`;
  let text = '';
  socket.on('data', (some: string) => {
    text += some;
  });
  const ended = new Promise((resolve) => socket.once('end', resolve));
  // The second is asked for before the first is answered, and its answer waits for that one's end.
  socket.write(asked('/nothing') + asked('/events?after=1'));
  await watched(1);
  log.commit(1);
  log.commit(2);
  stream?.close();
  await ended;
  const [first = '', second = ''] = text.split(/(?=HTTP\/1\.1 200)/);
  expect(first).toContain('HTTP/1.1 404');
  const [head = '', ...frames] = second.split(/\r\n\r\n|\n\n/);
  expect(head.toLowerCase()).toContain('\r\nconnection: close');
  expect(head.toLowerCase()).not.toMatch(/transfer-encoding|content-length/);
  expect(
    frames.map(
      (frame) => /^(?:retry: 1000\n)?id: (\d+)\nevent: \w+\ndata: \{.*\}$/.exec(frame)?.[1],
    ),
  ).toEqual(['1', '2', '3', '4', '5', undefined]);
  expect(frames.at(-1)).toBe('');
});

test('through a proxy that keeps its connections a change comes when it is made, and the end too', async () => {
  const log = fakeLog(0);
  const behind = new URL(await serve(log));
  const proxy = createServer((asked, answer) => {
    const { method, headers, url } = asked;
    request(`${behind.origin}${url}`, { method, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, { 'content-type': from.headers['content-type'] });
      from.pipe(answer);
    }).end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = proxy.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/events`, { headers: signedIn });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader?.read())?.value ?? '';
    await watched(1);
    for (const seq of [1, 2]) {
      log.commit(1);
      while (!text.includes(`"seq":${seq},`)) text += (await reader?.read())?.value ?? '';
    }
    stream?.close();
    expect((await reader?.read())?.done).toBe(true);
    expect(idsIn(text)).toEqual([1, 2]);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});

test('who does not read is cut off before much waits for them, and who reads misses nothing', async () => {
  const log = fakeLog(0);
  const url = await serve(log, undefined, undefined, 64 * 1024);
  const idle = await new Promise<IncomingMessage>((resolve) => {
    get(url, { headers: signedIn }, (answer) => resolve(answer.pause()));
  });
  const cut = new Promise((resolve) => idle.once('close', resolve));
  await watched(1);
  const answer = await fetch(url, { headers: signedIn });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await watched(2);
  let text = '';
  let committed = 0;
  // The system's own buffers take some megabytes before anything waits here.
  while (stream?.watchers() === 2 && committed < 200_000) {
    committed += 200;
    log.commit(200);
    let part = '';
    while (!part.includes(`"seq":${committed},`)) part += (await reader?.read())?.value ?? '';
    text += part;
  }
  expect(stream?.watchers()).toBe(1);
  idle.resume();
  await cut;
  expect(idsIn(text)).toEqual(upTo(committed));
});
