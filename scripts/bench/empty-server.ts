import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { createApp } from '../../app/doors/app.ts';
import { assetsDoor } from '../../app/doors/assets.ts';
import { listen } from '../../app/doors/listen.ts';
import { createStream } from '../../app/doors/stream.ts';
import { guard } from '../../app/usecases/guard.ts';
import { openUseCases } from './opened.ts';

// The doors of the real server, the same database behind them, and a build with an empty route: what
// a page costs before there is anything on it. node empty-server.ts BUILD DATA_DIR
const [build = '', dataDir = ''] = process.argv.slice(2);
const { usecases } = await openUseCases(dataDir, []);
const server = createServer({ noDelay: true });
const app = createApp({
  usecases,
  guard: (asked) => guard(usecases, { ...asked, now: Date.now }),
  build: (await import(pathToFileURL(join(build, 'server', 'index.js')).href)) as ServerBuild,
  assets: assetsDoor(join(build, 'client')),
  publicUrl: () => '',
  trustProxy: [],
  dev: false,
  ready: {},
  stream: createStream({ usecases, now: Date.now }).door,
  onError: (error) => console.error(error),
});
server.on('request', app);
const listening = await listen(server, { host: '127.0.0.1', port: 0 });
if (!listening.ok) throw new Error(listening.rejection.code);
process.send?.({ type: 'ready', url: `http://127.0.0.1:${listening.value.port}` });
