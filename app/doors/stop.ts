import type { Server } from 'node:http';

const patience = 5000;

/** Ends a server: requests that run may finish within a few seconds, then every connection is cut. */
export const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Calls `stop` once at Ctrl-C, SIGTERM or SIGHUP; who insists after a while ends the process. */
export const onceAsked = (stop: () => void): void => {
  let askedAt: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A terminal's Ctrl-C comes twice: from the terminal itself and passed on by who started us.
      if (askedAt !== null && performance.now() - askedAt > 1000) process.exit(1);
      if (askedAt !== null) return;
      askedAt = performance.now();
      stop();
    });
  }
};
