import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Milliseconds and bytes that a request may take to arrive; Node cuts what is slower or larger. A
 * connection that says nothing at all counts as headers that do not come.
 */
export const requestLimits = (seconds: number) =>
  ({
    headersTimeout: (seconds * 1000) / 3,
    requestTimeout: seconds * 1000,
    connectionsCheckingInterval: Math.min(1_000, (seconds * 1000) / 10),
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16 * 1024,
  }) satisfies ServerOptions;

/** Times what one address may hold; more are strangers to each other, and together they take memory. */
const ADDRESSES = 20;

/**
 * Closes what goes beyond `most` connections of one address, and beyond twenty times as many of all.
 * A proxy that is trusted speaks for many.
 */
export const limitConnections = (
  server: Server,
  trusted: (address: string) => boolean,
  most: number,
): void => {
  server.maxConnections = most * ADDRESSES;
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
