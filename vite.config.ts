import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vitePlugin as remix, type VitePluginConfig } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import compileMessage from 'icu-minify/compile';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';
import { areasOf } from './scripts/stages/words-of.mjs';

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

const catalogue = fileURLToPath(new URL('app/messages/en/index.ts', import.meta.url));
const words = 'virtual:words';
const ours = fileURLToPath(new URL('app/', import.meta.url));

/**
 * The pages' catalogue with its ICU syntax already read: neither browser nor server parses a sentence.
 * A browser is sent the areas that the modules of its page ask for, those that only word things for
 * others too; each brings them along.
 */
const compiledMessages = (): Plugin => {
  let all: Promise<Words> | undefined;
  const read = () => {
    all ??= import(pathToFileURL(catalogue).href).then(({ en }) => compiled(en) as Words);
    return all;
  };
  return {
    name: 'compiled-messages',
    apply: 'build',
    enforce: 'pre',
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
    resolveId: (id) => (id.startsWith(words) ? `\0${id}` : undefined),
    load: async (id, { ssr } = {}) => {
      if (id === catalogue && ssr) return `export const en = ${JSON.stringify(await read())};`;
      if (id === catalogue) return `export { words as en } from '${words}';`;
      if (id === `\0${words}`) return 'export const words = {};';
      if (!id.startsWith(`\0${words}/`)) return;
      const area = id.slice(words.length + 2);
      const said = JSON.stringify((await read())[area]);
      return `import { words } from '${words}'; words.${area} = ${said};`;
    },
    transform: async (source, id, { ssr } = {}) => {
      if (ssr || !id.startsWith(ours) || id.startsWith(join(ours, 'messages', 'en'))) return;
      const areas = areasOf(source, Object.keys(await read()));
      if (areas.length === 0) return;
      const brought = areas.map((area: string) => `import '${words}/${area}';`).join(' ');
      return { code: `${brought} ${source}`, map: null };
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
