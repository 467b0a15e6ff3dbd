/** @type {import('@remix-run/dev').AppConfig} Handed to Remix's Vite plugin by vite.config.ts. */
export default {
  appDirectory: 'app',
  ignoredRouteFiles: ['**/.*', '**/*.test.*'],
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    // While an address is still asked for, an answer to the act before it ends the way there with the
    // page that was left: the address is the new one, and the page is empty.
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
