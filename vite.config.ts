import { fileURLToPath, pathToFileURL } from 'node:url';
import { vitePlugin as remix, type VitePluginConfig } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import compileMessage from 'icu-minify/compile';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const { appDirectory, ignoredRouteFiles, serverModuleFormat, future } = remixConfig;

type Words = { [key: string]: string | Words };

const compiled = (words: Words): unknown =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => [
      key,
      typeof word === 'string' ? compileMessage(word) : compiled(word),
    ]),
  );

/** The pages' catalogue with its ICU syntax already read: neither browser nor server parses a sentence. */
const compiledMessages = (): Plugin => {
  const catalogue = fileURLToPath(new URL('app/messages/en/index.ts', import.meta.url));
  return {
    name: 'compiled-messages',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: 'use-intl/format-message/format-only',
          },
          {
            find: /^use-intl$/,
            replacement: fileURLToPath(new URL('app/messages/prepared-words.ts', import.meta.url)),
          },
        ],
      },
      ssr: { noExternal: ['use-intl'] },
    }),
    load: async (id) => {
      if (id !== catalogue) return;
      const { en } = (await import(pathToFileURL(catalogue).href)) as { en: Words };
      return `export const en = ${JSON.stringify(compiled(en))};`;
    },
  };
};

/** How the pages are built; `more` is for a build that is not served: see scripts/bench. */
export const pages = (more: Pick<VitePluginConfig, 'routes'> = {}) =>
  defineConfig({
    plugins: [
      compiledMessages(),
      remix({
        ...{ appDirectory, ignoredRouteFiles, serverModuleFormat, future },
        buildDirectory: process.env.BUILD_DIRECTORY ?? 'build',
        ...more,
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

export default pages();
