import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from '../../remix.config.js';

const { serverModuleFormat, future } = remixConfig;

/** An empty route in an application of its own, built as the pages are: same Remix settings, same targets. */
export default defineConfig({
  plugins: [
    remix({
      ...{ serverModuleFormat, future },
      appDirectory: 'scripts/bench/bare',
      routes: (define) => define((route) => route('/', 'page.tsx', { index: true })),
      buildDirectory: process.env.BUILD_DIRECTORY ?? 'build',
    }),
  ],
  publicDir: false,
  build: { target: 'es2022', reportCompressedSize: false },
  esbuild: { target: 'es2022' },
});
