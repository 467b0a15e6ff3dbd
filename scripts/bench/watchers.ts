import { connect, type Socket } from 'node:net';

export type Watchers = {
  /** Does `act` and answers how long after its beginning each watcher heard of it, in milliseconds. */
  heard: (act: () => Promise<unknown>) => Promise<number[]>;
  /** What the last act sent to one of them, without the transfer's own framing. */
  frame: () => string;
  close: () => void;
};

const patience = 20_000;

const open = (url: URL, cookie: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.setNoDelay(true);
    socket.once('error', reject);
    socket.write(
      `GET /events HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`,
    );
    // The first bytes are the answer's head; a short answer is a refusal.
    socket.once('data', (head) =>
      String(head).startsWith('HTTP/1.1 200') ? resolve(socket) : reject(new Error(String(head))),
    );
  });

/** So many connections to `GET /events`, as plain sockets: the watching must cost less than the telling. */
export const watchers = async (
  address: string,
  { count, cookies, mark }: { count: number; cookies: string[]; mark: string },
): Promise<Watchers> => {
  const url = new URL(address);
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const some = Math.min(50, count - sockets.length);
    const cookieOf = (index: number) => cookies[(sockets.length + index) % cookies.length] ?? '';
    sockets.push(
      ...(await Promise.all(Array.from({ length: some }, (_, i) => open(url, cookieOf(i))))),
    );
  }
  let begun = 0;
  let last = '';
  let arrived: number[] = [];
  let complete = () => {};
  for (const socket of sockets) {
    socket.on('data', (bytes) => {
      if (!bytes.includes(mark)) return;
      arrived.push(performance.now() - begun);
      if (arrived.length === 1) last = String(bytes);
      if (arrived.length === count) complete();
    });
  }
  return {
    heard: async (act) => {
      arrived = [];
      const all = new Promise<void>((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`only ${arrived.length} of ${count} watchers heard`)),
          patience,
        );
        complete = () => {
          clearTimeout(late);
          resolve();
        };
      });
      begun = performance.now();
      await Promise.all([act(), all]);
      return arrived;
    },
    frame: () => /id: [\s\S]*\n\n/.exec(last)?.[0] ?? '',
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
};
