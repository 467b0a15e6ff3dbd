import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scopes } from '../../../app/slack/permissions.ts';
import { limiter } from './pace.ts';
import { personOf, type Send } from './person.ts';
import { readMessage } from './read.ts';
import { socketMode } from './socket.ts';
import type { FakeUser, Json } from './types.ts';
import { watched } from './watched.ts';
import { type Tokens, webApi } from './web-api.ts';
import { BOT, workspace } from './workspace.ts';

export type FakeSlackOptions = {
  /** Paces count by it; the real time when absent. */
  now?: () => number;
  port?: number;
  botToken?: string;
  appToken?: string;
  signingSecret?: string;
};

export const fakeTokens = {
  botToken: 'xoxb-fake-0001-bulkhead',
  appToken: 'xapp-1-fake-0001-bulkhead',
  signingSecret: 'fake-signing-secret-0001',
};

/** A whole fake workspace on a port of its own, speaking Slack's protocol. */
export const startFakeSlack = async (options: FakeSlackOptions = {}) => {
  const { now = Date.now, port = 0 } = options;
  const { botToken, appToken, signingSecret } = { ...fakeTokens, ...options };
  const at = workspace(now);
  const limits = limiter(now);
  const tokens: Tokens = { bot: botToken, app: appToken };
  let url = '';
  let requestUrl: string | null = null;
  const acks: { type: string; ms: number }[] = [];

  const api = webApi(at, limits, tokens, () => `${url.replace(/^http/, 'ws')}/link`);
  const respond = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const [, , channel = '', onlyFor = '', ts] = path.split('/');
    const body = JSON.parse(text || '{}') as Json;
    at.order.push('answered');
    const into = at.channels.get(channel);
    const original = body.replace_original
      ? into?.messages.find((one) => one.ts === ts)
      : undefined;
    if (original) {
      Object.assign(original, { text: body.text ?? '', blocks: body.blocks ?? [] });
      original.edits += 1;
    } else if (into)
      at.addMessage(into, {
        ...{ user: BOT, text: body.text ?? '', blocks: body.blocks ?? [], onlyFor },
      });
    response.end('ok');
  };
  let page: ReturnType<typeof watched> | null = null;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
    if (pathname.startsWith('/api/')) return api(request, response, pathname);
    if (pathname.startsWith('/respond/')) return respond(request, response, pathname);
    if (page && pathname === '/') return page.show(searchParams.get('channel'), response);
    if (page && pathname === '/do' && request.method === 'POST') return page.do(request, response);
    response.writeHead(404).end();
  });
  const socket = socketMode(server);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** A request as Slack signs it; `shift` moves its timestamp by so many seconds. */
  const signed = (body: string, shift = 0): Record<string, string> => {
    const time = String(Math.floor(Date.now() / 1000) + shift);
    const mac = createHmac('sha256', signingSecret).update(`v0:${time}:${body}`).digest('hex');
    return { 'x-slack-request-timestamp': time, 'x-slack-signature': `v0=${mac}` };
  };
  const encoded = (kind: string, payload: Json) => {
    if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
    const flat = kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload;
    return {
      body: new URLSearchParams(flat as Record<string, string>).toString(),
      type: 'application/x-www-form-urlencoded',
    };
  };
  const post = async (kind: string, payload: Json, shift = 0) => {
    const { body, type } = encoded(kind, payload);
    const headers = { 'content-type': type, ...signed(body, shift) };
    return fetch(requestUrl ?? '', { method: 'POST', headers, body });
  };
  let lastSent: { kind: string; payload: Json } | null = null;
  const send: Send = async (kind, payload) => {
    lastSent = { kind, payload };
    const began = Date.now();
    const over = async () => {
      if (requestUrl === null) return socket.send(kind, payload);
      const text = await (await post(kind, payload)).text();
      return text.startsWith('{') ? (JSON.parse(text) as Json) : undefined;
    };
    const said = await over();
    acks.push({ type: kind, ms: Date.now() - began });
    at.order.push(`acked ${payload.trigger_id ?? ''}`.trim());
    return said;
  };
  const respondAt = (channel: string, user: string, ts?: string) =>
    `${url}/respond/${channel}/${user}${ts ? `/${ts}` : ''}`;

  return {
    ...{ url, apiUrl: `${url}/api/`, tokens, socket, limits, workspace: at, acks, post },
    ...{ calls: at.calls, refused: at.refused, until: at.until, order: at.order },
    /** Requests go to this address, signed, instead of through a socket. */
    useHttp: (address: string) => {
      requestUrl = address;
    },
    /** The last request once more, as it was. */
    replay: () => (lastSent ? send(lastSent.kind as 'interactive', lastSent.payload) : undefined),
    person: (id: string, name: string, more: Partial<FakeUser> = {}) => {
      at.addUser(id, name, more);
      return personOf(at, send, respondAt, id);
    },
    /** A page at `url`, on which this person watches and presses. */
    showTo: (id: string) => {
      page = watched(at, personOf(at, send, respondAt, id));
    },
    /** By the beginning of its name. */
    channel: (name: string) => {
      const one = () => {
        const found = [...at.channels.values()].findLast((each) => each.name.startsWith(name));
        if (!found) throw new Error(`no channel ${name}`);
        return found;
      };
      return {
        ...{ facts: one },
        /** The pinned message, as a person reads it. */
        card: () => {
          const card = one().messages.find(({ ts }) => one().pins.includes(ts));
          return card ? readMessage(card) : '';
        },
        messages: () =>
          one()
            .messages.filter(({ onlyFor }) => onlyFor === null)
            .map(readMessage),
        remove: (user: string) => void one().members.delete(user),
      };
    },
    hasChannel: (name: string) =>
      [...at.channels.values()].some((each) => each.name.startsWith(name)),
    /** The token has every permission but these. */
    withoutScopes: (...missing: string[]) => {
      tokens.granted = scopes.filter((one) => !missing.includes(one));
    },
    revoke: () => {
      tokens.bot = 'xoxb-another';
    },
    restore: () => {
      tokens.bot = botToken;
    },
    stop: async () => {
      socket.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;
