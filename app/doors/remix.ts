import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { UseCases } from '../usecases/types.ts';
import { viewerOf } from './viewer.ts';

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  usecases: UseCases;
  publicUrl: () => string;
  mode: string;
};

/** Everything that is a route: pages and the JSON API. */
export const remixDoor = ({ build, usecases, publicUrl, mode }: Options): RequestHandler =>
  createRequestHandler({
    build,
    mode,
    getLoadContext: async (request, response) => ({
      usecases,
      viewer: await viewerOf(request, usecases),
      nonce: String(response.locals.nonce),
      publicUrl: publicUrl(),
    }),
  }) as RequestHandler;
