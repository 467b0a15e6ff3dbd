import { setTimeout as wait } from 'node:timers/promises';
import type { RequestHandler, Response } from 'express';
import { may } from '../domain/rights/may.ts';
import type { Change, UseCases } from '../usecases/types.ts';
import { answerProblem } from './problem.ts';
import { viewerOf } from './viewer.ts';

export type StreamOptions = {
  usecases: Pick<
    UseCases,
    'changesAfter' | 'cursor' | 'onChange' | 'viewerOfSession' | 'viewerOfToken'
  >;
  now: () => number;
  /** How long the clock has stood still, in seconds; null when it goes. */
  stands?: () => number | null;
  publicUrl?: () => string;
  beatMs?: number;
  /** Streams that one viewer may hold at once. */
  maxStreams?: number;
  /** Bytes that may wait for one slow reader before its connection is closed. */
  maxWaiting?: number;
};

export type Stream = {
  door: RequestHandler;
  watchers: () => number;
  /** Tells everybody who listens something that is kept nowhere and is no change. */
  say: (event: string, data: unknown) => void;
  close: () => void;
};

/** One connection. `told` is the newest change id it was sent; `waiting` holds what comes meanwhile. */
type Watcher = {
  response: Response;
  viewer: string;
  /** The cookie or token that says who it is: what is true of one such watcher is true of all. */
  cameWith: string;
  /** Whether whoever listens still may: a session ends, a person leaves, a role is taken away. */
  stillMay: () => Promise<boolean>;
  told: number;
  waiting: Change[] | null;
};

const page = 500;

const changeFrame = (change: Change): string =>
  `id: ${change.id}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;

/** Where to go on from: the header of a reconnecting browser, or `?after=` of a first visit. */
export const resumeAfter = (header: string | undefined, query: unknown): number | null => {
  const text = header || (typeof query === 'string' ? query : undefined);
  if (text === undefined || !/^\d{1,15}$/.test(text)) return null;
  return Number(text);
};

/**
 * `GET /events`: every committed change to every signed-in watcher, in order, each once. A watcher
 * that falls behind by more than `maxWaiting` bytes is cut off; it reconnects and catches up.
 */
export const createStream = (options: StreamOptions): Stream => {
  const {
    usecases,
    now,
    stands = () => null,
    publicUrl = () => '',
    beatMs = 10_000,
    maxStreams = 100,
    maxWaiting = 1024 * 1024,
  } = options;
  const watchers = new Set<Watcher>();

  /**
   * Past the head the stream is plain bytes, so they go to the socket itself: the answer around it
   * would hold each write back for a turn of its own, a thousand times for each change.
   */
  const write = ({ response }: Watcher, text: string | Buffer) => {
    const to = response.socket ?? response;
    if (to.writableLength > maxWaiting) return void response.destroy();
    if (to.writable) to.write(text);
  };

  const tell = (watcher: Watcher, changes: Change[]) => {
    const fresh = changes.filter((change) => change.id > watcher.told);
    const newest = fresh.at(-1);
    if (!newest) return;
    watcher.told = newest.id;
    write(watcher, fresh.map(changeFrame).join(''));
  };

  const catchUp = async (watcher: Watcher) => {
    for (;;) {
      const changes = await usecases.changesAfter(watcher.told, page);
      if (!watchers.has(watcher)) return;
      tell(watcher, changes);
      if (changes.length < page) break;
    }
    const waited = watcher.waiting ?? [];
    watcher.waiting = null;
    tell(watcher, waited);
  };

  /** All watchers are usually at the same place: the bytes are made once and shared. */
  const stopListening = usecases.onChange((changes) => {
    const first = changes[0];
    const last = changes.at(-1);
    if (!first || !last) return;
    const shared = Buffer.from(changes.map(changeFrame).join(''));
    for (const watcher of watchers) {
      if (watcher.waiting) watcher.waiting.push(...changes);
      else if (watcher.told < first.id) {
        watcher.told = last.id;
        write(watcher, shared);
      } else tell(watcher, changes);
    }
  });

  let judging: Promise<void> | null = null;

  /**
   * Whether each still may listen. Judging a thousand at once would hold up everybody who acts
   * meanwhile: tabs that came with the same words are judged as one, and the rest over half a beat.
   */
  const judge = async () => {
    const same = new Map<string, Watcher[]>();
    for (const watcher of watchers) {
      const others = same.get(watcher.cameWith);
      if (others) others.push(watcher);
      else same.set(watcher.cameWith, [watcher]);
    }
    const pause = beatMs / 2 / same.size;
    for (const some of same.values()) {
      await wait(pause, undefined, { ref: false });
      const may = (await some[0]?.stillMay().catch(() => true)) ?? true;
      if (!may) for (const { response } of some) response.end();
    }
  };

  const beat = setInterval(async () => {
    if (watchers.size === 0) return;
    const cursor = await usecases.cursor().catch(() => null);
    if (cursor === null) return;
    const beat = JSON.stringify({ now: now(), cursor, stands: stands() });
    const frame = Buffer.from(`event: beat\ndata: ${beat}\n\n`);
    for (const watcher of watchers) write(watcher, frame);
    if (!judging) judging = judge().finally(() => (judging = null));
  }, beatMs);
  beat.unref();

  const door: RequestHandler = async (request, response) => {
    const viewer = await viewerOf(request, usecases, publicUrl());
    if (!viewer) return answerProblem(response, 401, 'sign-in-needed');
    const allowed = may(viewer, 'incident.read');
    if (!allowed.ok) {
      return answerProblem(response, 403, 'right-missing', allowed.rejection.params, 'rejection');
    }
    const own = [...watchers].filter((watcher) => watcher.viewer === viewer.id);
    if (own.length >= maxStreams) {
      return answerProblem(response, 429, 'too-many-streams', { most: maxStreams });
    }
    const after = resumeAfter(request.get('last-event-id'), request.query.after);
    const cursor = await usecases.cursor();
    // A number from the future was another database's: start from here, `hello` says so.
    const told = after === null || after > cursor ? cursor : after;
    const stillMay = async () =>
      may(await viewerOf(request, usecases, publicUrl()), 'incident.read').ok;
    const cameWith = `${viewer.id} ${request.get('cookie')} ${request.get('authorization')}`;
    const watcher: Watcher = { response, viewer: viewer.id, cameWith, stillMay, told, waiting: [] };
    request.socket.setNoDelay(true);
    request.socket.setKeepAlive(true, 30_000);
    // Without chunks, which a stream that ends with its connection can spare, a change is one buffer
    // that all sockets share instead of four pieces for each.
    response.removeHeader('Transfer-Encoding');
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      // What Node does after such an answer, though its head would promise the contrary.
      Connection: 'close',
    });
    // Express answers HEAD here too: it gets the headers and no stream that would never end.
    if (request.method === 'HEAD') return void response.end();
    watchers.add(watcher);
    response.once('close', () => watchers.delete(watcher));
    const hello = JSON.stringify({ cursor, now: now(), stands: stands() });
    response.write(`retry: 1000\nid: ${told}\nevent: hello\ndata: ${hello}\n\n`);
    await catchUp(watcher).catch(() => response.destroy());
  };

  return {
    door,
    watchers: () => watchers.size,
    say: (event, data) => {
      const frame = Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      for (const watcher of watchers) write(watcher, frame);
    },
    close: () => {
      clearInterval(beat);
      stopListening();
      for (const { response } of watchers) response.end();
      watchers.clear();
    },
  };
};
