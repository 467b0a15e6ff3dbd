import type { IncomingMessage, ServerResponse } from 'node:http';
import { scopes } from '../../../app/slack/permissions.ts';
import { methods } from './methods.ts';
import type { Limiter } from './pace.ts';
import type { Json } from './types.ts';
import type { Workspace } from './workspace.ts';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/** Slack takes forms whose larger values are JSON, and JSON itself. */
const argsOf = (request: IncomingMessage, text: string): Json => {
  if (/json/.test(request.headers['content-type'] ?? '')) return JSON.parse(text || '{}');
  const structured = new Set(['blocks', 'view', 'metadata', 'attachments']);
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [
      name,
      structured.has(name) ? JSON.parse(value) : value,
    ]),
  );
};

/** `granted`: as the manifest gives them, unless a test takes some away. */
export type Tokens = { bot: string; app: string; granted?: readonly string[] };

/** `POST /api/METHOD`: token, faults, pace, then the method itself. */
export const webApi = (
  at: Workspace,
  limits: Limiter,
  tokens: Tokens,
  socketUrl: () => string,
): ((request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>) => {
  const known = methods(at, socketUrl);
  return async (request, response, path) => {
    const method = path.replace(/^\/api\//, '');
    const args = argsOf(request, await bodyOf(request));
    at.order.push(`${method} ${args.trigger_id ?? ''}`.trim());
    const answer = (body: Json, status = 200, headers: Record<string, string> = {}) => {
      at.calls.push({ method, args, at: at.now(), answered: body.error ?? 'ok' });
      response.writeHead(status, {
        ...{
          'content-type': 'application/json',
          'x-oauth-scopes': (tokens.granted ?? scopes).join(','),
        },
        ...headers,
      });
      response.end(JSON.stringify(body));
    };
    const late = (seconds: number) =>
      answer({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(seconds) });
    const given = args.token ?? request.headers.authorization?.replace(/^Bearer /, '');
    const wanted = method === 'apps.connections.open' ? tokens.app : tokens.bot;
    const fault = limits.fault(method);
    if (fault?.slowMs) await new Promise((resolve) => setTimeout(resolve, fault.slowMs));
    if (fault?.retryAfter !== undefined) return late(fault.retryAfter);
    if (fault?.status) return answer({ ok: false, error: 'broken' }, fault.status);
    if (fault?.error) return answer({ ok: false, error: fault.error });
    if (given !== wanted) return answer({ ok: false, error: 'invalid_auth' });
    const wait = limits.wait(method, args);
    if (wait > 0) return late(wait);
    const work = known[method];
    const body = work ? work(args) : { ok: false, error: 'unknown_method' };
    if (!fault?.lost) return answer(body);
    at.calls.push({ method, args, at: at.now(), answered: 'lost' });
    request.socket.destroy();
  };
};
