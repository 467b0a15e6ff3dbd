import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler, Response } from 'express';
import type { UseCases } from '../usecases/types.ts';
import { clientAddress } from './client-address.ts';
import { viewerOf } from './viewer.ts';

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  usecases: UseCases;
  publicUrl: () => string;
  mode: string;
};

/** Remix appends a route's headers; one that a door has set already is replaced by the route's. */
const replaceHeaders = (response: Response): void => {
  const append = response.append.bind(response);
  response.append = (name, value) =>
    name.toLowerCase() === 'set-cookie' ? append(name, value) : response.set(name, value);
};

/** Everything that is a route: pages and the JSON API. */
export const remixDoor = ({ build, usecases, publicUrl, mode }: Options): RequestHandler => {
  const handle = createRequestHandler({
    build,
    mode,
    getLoadContext: async (request, response) => ({
      usecases,
      viewer: await viewerOf(request, usecases, publicUrl()),
      nonce: String(response.locals.nonce),
      publicUrl: publicUrl(),
      address: clientAddress(request),
    }),
  }) as RequestHandler;
  return (request, response, next) => {
    replaceHeaders(response);
    return handle(request, response, next);
  };
};
