import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// A stream with nothing behind it: what is posted goes to everybody who listens, byte by byte the same.
const listeners = new Set<ServerResponse>();
const server = createServer({ noDelay: true }, (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    listeners.add(response);
    response.once('close', () => listeners.delete(response));
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const bytes = Buffer.concat(chunks);
    for (const listener of listeners) listener.write(bytes);
    response.end();
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ type: 'ready', url: `http://127.0.0.1:${port}` });
});
