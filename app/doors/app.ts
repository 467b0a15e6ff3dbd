import type { ServerBuild } from '@remix-run/node';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { UseCases } from '../usecases/types.ts';
import { foreignData } from './foreign-data.ts';
import { securityHeaders } from './headers.ts';
import { healthDoor, type ReadyChecks, readyDoor } from './health.ts';
import { createKeptForms } from './kept-forms.ts';
import { knownMethods, onlyRead } from './known-methods.ts';
import { limitBody } from './limit-body.ts';
import { originGuard } from './origin-guard.ts';
import { outsidePage } from './outside-page.ts';
import { answerProblem } from './problem.ts';
import { type MakeGuard, remixDoor } from './remix.ts';
import { wholeKey } from './whole-key.ts';

export type AppParts = {
  usecases: Pick<UseCases, 'viewerOfSession' | 'viewerOfToken'>;
  guard: MakeGuard;
  build: ServerBuild | (() => Promise<ServerBuild>);
  publicUrl: () => string;
  /** Whether e-mail is configured. */
  sendsEmail?: boolean;
  /** The data folder was made for the demo. */
  demo?: boolean;
  /** Proxies whose X-Forwarded-For is believed: addresses and networks. */
  trustProxy: string[];
  dev: boolean;
  ready: ReadyChecks;
  /** `GET /events`. */
  stream: RequestHandler;
  /** `POST /events/here`. */
  here?: RequestHandler;
  /** `GET /metrics`. */
  metrics?: RequestHandler;
  /** `POST /slack/events`, signed by Slack. */
  slack?: RequestHandler;
  /** Browser files: Vite's middleware while developing, the built ones otherwise. */
  assets: RequestHandler[];
  onError: (error: unknown) => void;
};

/** Every door, in the order in which a request meets them. */
export const createApp = (parts: AppParts): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', parts.trustProxy);
  app.set('query parser', 'simple');
  app.use(securityHeaders({ dev: parts.dev, publicUrl: parts.publicUrl }));
  app.get('/healthz', healthDoor);
  app.get('/readyz', readyDoor(parts.ready));
  app.use(knownMethods);
  app.use(originGuard(parts.publicUrl));
  app.get('/events', parts.stream);
  if (parts.here) app.post('/events/here', parts.here);
  if (parts.metrics) app.get('/metrics', parts.metrics);
  app.all(['/healthz', '/readyz', '/events', '/metrics'], onlyRead);
  if (parts.slack) app.post('/slack/events', limitBody(), parts.slack);
  app.use(...parts.assets);
  // Of each its own count: who reads a calendar has none the less of the other.
  app.use('/status/', ...outsidePage());
  app.use('/calendars/', ...outsidePage());
  app.use(foreignData);
  app.use('/api/', wholeKey);
  app.use(limitBody());
  app.all(
    '/{*splat}',
    remixDoor({
      build: parts.build,
      usecases: parts.usecases,
      guard: parts.guard,
      publicUrl: parts.publicUrl,
      sendsEmail: parts.sendsEmail,
      demo: parts.demo,
      keptForms: createKeptForms({ now: Date.now }),
      onError: parts.onError,
      mode: parts.dev ? 'development' : 'production',
    }),
  );
  app.use(errorDoor(parts.onError));
  return app;
};

/** What no door answered for: a problem, told once, never its stack to the one who asked. */
const errorDoor = (onError: (error: unknown) => void): ErrorRequestHandler => {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = Number((error as { status?: unknown } | null)?.status);
    const known = status >= 400 && status < 500;
    if (!known) onError(error);
    answerProblem(response, known ? status : 500, known ? 'bad-request' : 'internal');
  };
};
