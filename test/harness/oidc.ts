import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type Account = {
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
};

export type RunningProvider = {
  issuer: string;
  /** What a server needs to know of it. */
  env: Record<string, string>;
  /** Changed at any time; the next sign-in tells the new. */
  accounts: Record<string, Account>;
  /** Where people come back to; a server is told its own address late. */
  comeBackTo: (publicUrl: string) => void;
  stop: () => Promise<void>;
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

const page =
  '<!doctype html><html lang="en"><title>Provider</title><form method="post">' +
  '<label>Account <input name="login"></label><button>Continue</button></form></html>';

/** A real OpenID Connect provider on loopback that believes whoever says a name. */
export const startProvider = async (
  accounts: Record<string, Account>,
): Promise<RunningProvider> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirects = ['http://localhost/sign-in/oidc/callback'];
  // It warns of keys and a memory that are good for tests alone.
  const { warn } = console;
  console.warn = () => {};
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'bulkhead',
        client_secret: 'a-secret-of-the-test',
        redirect_uris: redirects,
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'groups'],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...accounts[id] }),
    }),
    // Nobody is asked whether they consent to their own company's runbooks.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  console.warn = warn;
  // The port of the server under test is not known before it runs.
  const { Client } = provider;
  Client.prototype.redirectUriAllowed = (uri: string) => redirects.includes(uri);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
    if (request.method !== 'POST') {
      response.setHeader('Content-Type', 'text/html');
      return void response.end(page);
    }
    const accountId = (await formOf(request)).get('login') ?? '';
    const result = accountId
      ? { login: { accountId } }
      : { error: 'access_denied', error_description: 'called off' };
    await provider.interactionFinished(request, response, result);
  };
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    env: {
      OUTGOING_ALLOW: '127.0.0.0/8, ::1',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'bulkhead',
      OIDC_CLIENT_SECRET: 'a-secret-of-the-test',
      OIDC_ROLE_MAP: 'sre=responder, ops-admins=administrator',
    },
    accounts,
    comeBackTo: (publicUrl) => redirects.push(`${publicUrl}/sign-in/oidc/callback`),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
