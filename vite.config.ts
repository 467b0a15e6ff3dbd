import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const { appDirectory, ignoredRouteFiles, serverModuleFormat, future } = remixConfig;

export default defineConfig({
  plugins: [
    remix({
      ...{ appDirectory, ignoredRouteFiles, serverModuleFormat, future },
      buildDirectory: process.env.BUILD_DIRECTORY ?? 'build',
    }),
    tailwindcss(),
  ],
  server: {
    watch: { ignored: ['**/data/**', '**/build/**', '**/.cache/**', '**/test-results/**'] },
  },
  // esbuild 0.28 refuses to lower what Remix's default targets ask for.
  build: {
    target: 'es2022',
    cssTarget: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  esbuild: { target: 'es2022' },
  optimizeDeps: { esbuildOptions: { target: 'es2022' } },
});
