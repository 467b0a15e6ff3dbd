import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds and bytes that a request may take to arrive; Node cuts what is slower or larger. */
export const requestLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
} satisfies ServerOptions;

/**
 * Connections that one address may hold at once: a thousand readers behind one office's address each
 * keep a stream open and still act. A proxy that is trusted speaks for many.
 */
export const maxConnections = 4_000;

/** Closes what goes beyond `most` connections of one address. */
export const limitConnections = (
  server: Server,
  trusted: (address: string) => boolean,
  most: number = maxConnections,
): void => {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    if (trusted(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) return void socket.destroy();
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
};
