import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the far end of the wire behaves next. */
export type Mood = 'well' | 'busy' | 'broken' | 'slow' | 'cut' | 'refuses' | 'redirects';

export type Received = {
  headers: Record<string, string>;
  url: string;
  body: string;
};

export type FarEnd = {
  port: number;
  mood: (mood: Mood) => void;
  received: Received[];
  close: () => Promise<void>;
};

const answerIn = (mood: Mood, response: ServerResponse, socket: Socket, inside: string) => {
  switch (mood) {
    case 'busy':
      return response.writeHead(429, { 'Retry-After': '7' }).end('secret-answer');
    case 'broken':
      return response.writeHead(500).end('secret-answer');
    case 'refuses':
      return response.writeHead(403).end('secret-answer');
    case 'cut':
      return socket.destroy();
    case 'redirects':
      return response.writeHead(307, { Location: inside }).end();
    case 'slow':
      return undefined;
    case 'well':
      return response.writeHead(200).end('{}');
  }
};

/** A receiver that speaks HTTP, and a second one behind it that nobody may be led to. */
export const httpFarEnd = async (): Promise<FarEnd & { insideAsked: () => number }> => {
  let mood: Mood = 'well';
  let insideAsked = 0;
  const received: Received[] = [];
  const inside = createServer((_request, response) => {
    insideAsked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.2', resolve));
  const insideAt = `http://127.0.0.2:${(inside.address() as AddressInfo).port}/`;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      received.push({ headers, url: request.url ?? '', body: Buffer.concat(chunks).toString() });
      answerIn(mood, response, request.socket, insideAt);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    mood: (next) => {
      mood = next;
    },
    received,
    insideAsked: () => insideAsked,
    close: async () => {
      for (const one of [server, inside]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    },
  };
};

/** A mail server that speaks SMTP. */
export const smtpFarEnd = async (): Promise<FarEnd> => {
  let mood: Mood = 'well';
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const refusal = (code: number) =>
    Object.assign(new Error('secret-answer'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      if (mood !== 'slow') done();
    },
    onRcptTo: (_address, { remotePort }, done) => {
      const socket = [...sockets].find((one) => one.remotePort === remotePort);
      if (mood === 'cut') return void socket?.destroy();
      if (mood === 'busy') return done(refusal(451));
      if (mood === 'broken') return done(refusal(421));
      return done(mood === 'refuses' ? refusal(550) : null);
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const whole = Buffer.concat(chunks).toString();
        const [head = ''] = whole.split('\r\n\r\n', 1);
        const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
        const headers = Object.fromEntries(
          lines.map((line) => [
            line.split(':')[0]?.toLowerCase() ?? '',
            line.slice(line.indexOf(':') + 1).trim(),
          ]),
        );
        received.push({ headers, url: '', body: whole });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: (server.server.address() as AddressInfo).port,
    mood: (next) => {
      mood = next;
    },
    received,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
