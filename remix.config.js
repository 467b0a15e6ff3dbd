/** @type {import('@remix-run/dev').AppConfig} Handed to Remix's Vite plugin by vite.config.ts. */
export default {
  appDirectory: 'app',
  ignoredRouteFiles: ['**/.*', '**/*.test.*'],
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
