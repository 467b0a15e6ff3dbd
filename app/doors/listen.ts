import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';

/** Starts listening; why it cannot is a value with a code of the terminal's catalogue. */
export const listen = (
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<Outcome<{ port: number }>> =>
  new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const params = { port, host, other: port + 1, reason: error.code ?? error.message };
      if (error.code === 'EADDRINUSE') resolve(rejected('port-taken', params));
      else if (error.code === 'EACCES') resolve(rejected('port-denied', params));
      else if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
        resolve(rejected('host-unknown', params));
      } else resolve(rejected('listen-failed', params));
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve(accepted({ port: (server.address() as AddressInfo).port }));
    });
  });

/** The address to print and to use in links when PUBLIC_URL is not set. */
export const localUrl = (host: string, port: number): string => {
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
};
