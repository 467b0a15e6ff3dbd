import { apiToken, signInLink } from '../../harness/accounts.ts';
import { type Api, api } from '../../harness/api.ts';
import { type RawAnswer, type RawRequest, rawRequest } from '../../harness/raw-request.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../harness/server.ts';
import type { Known } from './doors.ts';

export type Target = {
  server: RunningServer;
  host: string;
  known: Known;
  token: string;
  /** The cookie header of somebody who signed in. */
  cookie: string;
  client: Api;
  /** One request as it is; the Host header is right unless given. */
  ask: (request: Partial<RawRequest> & { path: string }) => Promise<RawAnswer>;
};

/** Signs somebody in with a link of their own, as a browser does; the answer is that of the form. */
export const enter = async (
  server: RunningServer,
  name: string,
  cookie?: string,
): Promise<Response> => {
  const link = await signInLink(server, name);
  return fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, ...(cookie ? { cookie } : {}) },
    body: new URLSearchParams({ name }),
  });
};

export const cookieOf = (answer: Response): string => {
  const set = answer.headers.getSetCookie().find((one) => /^(__Host-)?bh_session=./.test(one));
  if (!set) throw new Error(`no session in ${answer.status} ${answer.headers.getSetCookie()}`);
  return set.split(';')[0] ?? '';
};

/** A server with one incident, somebody signed in and a token. */
export const target = async (options: ServerOptions = {}): Promise<Target> => {
  const server = await startServer(options);
  const token = await apiToken(server, 'attacker-suite');
  const client = api(server, token);
  const runbook = 'provider-capacity-outage';
  const declared = await client.declare({
    ...{ title: 'Under attack', severity: 'sev2', kind: 'drill', runbook },
  });
  const host = new URL(server.url).host;
  const ask: Target['ask'] = async (request) => {
    const answer = await rawRequest(server.url, {
      ...{ method: 'GET', ...request },
      headers: { host, ...request.headers },
    });
    if (!answer) throw new Error(`${request.path} was cut`);
    return answer;
  };
  const known = { incident: declared.body.id, runbook };
  const cookie = cookieOf(await enter(server, 'Vera Victim'));
  return { server, host, known, token, cookie, client, ask };
};
