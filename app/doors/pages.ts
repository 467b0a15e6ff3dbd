import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import { assetsDoor } from './assets.ts';

export type Pages = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  assets: RequestHandler[];
  close: () => Promise<void>;
};

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Pages made anew at each change, their hot reload on the server's own port. */
export const pagesInWork = async (server: Server): Promise<Pages> => {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: at(''),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    assets: [vite.middlewares],
    close: () => vite.close(),
  };
};

/** Pages as `npm start` built them. */
export const builtPages = async (): Promise<Outcome<Pages>> => {
  const bundle = at('build/server/index.js');
  if (!existsSync(bundle)) return rejected('not-built');
  return accepted({
    build: (await import(pathToFileURL(bundle).href)) as ServerBuild,
    assets: assetsDoor(at('build/client')),
    close: async () => undefined,
  });
};
