import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Seeded } from '../harness/seeded.ts';

const body = z.object({
  data: z.union([
    z.object({ escalation: z.string() }).transform(({ escalation }) => [escalation]),
    z
      .object({ pages: z.array(z.object({ escalation: z.string() })) })
      .transform(({ pages }) => pages.map(({ escalation }) => escalation)),
  ]),
});

export type Seen = { key: string; escalations: string[]; accepted: boolean };

/** A receiver that takes most messages, and is now and then slow, busy, broken or gone. */
export const moodyReceiver = async (random: Seeded) => {
  const seen: Seen[] = [];
  const moods: Record<string, number> = {};
  let even = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { data } = body.parse(JSON.parse(Buffer.concat(chunks).toString()));
      const one = { key: String(request.headers['webhook-id']), escalations: data };
      const roll = even ? 1 : random.next();
      const mood =
        roll < 0.1
          ? 'slow'
          : roll < 0.2
            ? 'broken'
            : roll < 0.3
              ? 'busy'
              : roll < 0.4
                ? 'cut'
                : 'well';
      moods[mood] = (moods[mood] ?? 0) + 1;
      seen.push({ ...one, accepted: mood === 'well' || mood === 'slow' });
      if (mood === 'slow') setTimeout(() => response.end('{}'), 400);
      else if (mood === 'broken') response.writeHead(500).end();
      else if (mood === 'busy') response.writeHead(429, { 'Retry-After': '1' }).end();
      else if (mood === 'cut') request.socket.destroy();
      else response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    moods,
    calm: () => {
      even = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
