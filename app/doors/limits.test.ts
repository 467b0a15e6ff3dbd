import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { limitConnections, requestLimits } from './limits.ts';

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.closeAllConnections();
  server?.close();
});

const serve = async (most: number, trusted: (address: string) => boolean = () => false) => {
  server = createServer((_request, response) => response.end('ok'));
  limitConnections(server, trusted, most);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** Opens a connection; whether it was closed again at once, seen by asking for something on it. */
const taken = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.once('data', () => resolve(true));
    socket.once('close', () => resolve(false));
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  });

test('an address that holds all its connections gets no other, until one is closed', async () => {
  const port = await serve(2);
  expect([await taken(port), await taken(port), await taken(port)]).toEqual([true, true, false]);
  const closed = new Promise((resolve) => server?.once('connection', resolve));
  await new Promise<void>((resolve) => {
    sockets[0]?.once('close', () => resolve());
    sockets[0]?.destroy();
  });
  expect(await taken(port)).toBe(true);
  await closed;
});

test('a proxy that is trusted holds as many as it needs', async () => {
  const port = await serve(1, (address) => address === '127.0.0.1');
  expect([await taken(port), await taken(port)]).toEqual([true, true]);
});

test('headers must be there before bodies, and both are looked for more often than they lapse', () => {
  const { headersTimeout, requestTimeout, connectionsCheckingInterval } = requestLimits(30);
  expect(headersTimeout).toBeLessThan(requestTimeout);
  expect(connectionsCheckingInterval).toBeLessThan(headersTimeout);
});

test('all addresses together hold no more than the server can', async () => {
  await serve(3);
  expect(server?.maxConnections).toBe(60);
});
