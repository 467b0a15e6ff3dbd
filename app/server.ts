import { createServer } from 'node:http';
import { createApp } from './doors/app.ts';
import { assetsDoor } from './doors/assets.ts';
import { createStream } from './doors/stream.ts';
import { readEnv } from './env.server.ts';
import { standIn } from './stand-in.server.ts';

const env = readEnv(process.env);
if (!env.ok) throw new Error(JSON.stringify(env.wrong));
const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';
const server = createServer();
const vite = dev
  ? await (await import('vite')).createServer({
      server: { middlewareMode: { server } },
      appType: 'custom',
    })
  : null;
const build = vite
  ? () => vite.ssrLoadModule('virtual:remix/server-build')
  : await import(new URL('../build/server/index.js', import.meta.url).href);
const stream = createStream({ usecases: standIn, now: Date.now });
const app = createApp({
  usecases: standIn,
  build,
  publicUrl: () => `http://localhost:${env.env.port}`,
  dev,
  ready: {},
  stream: stream.door,
  assets: vite ? [vite.middlewares] : assetsDoor('build/client'),
  onError: (error) => console.error(error),
});
server.on('request', app);
server.listen(env.env.port, env.env.host, () => console.log(`http://localhost:${env.env.port}`));
