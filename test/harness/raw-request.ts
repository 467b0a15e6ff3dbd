import { request } from 'node:http';

export type RawRequest = {
  method: string;
  /** Path and query as they go over the wire: nothing is encoded or tidied. */
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
};

export type RawAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
};

const patience = 60_000;

/** One request that no client library mends. `null` when the server cut a body that it had refused. */
export const rawRequest = (url: string, sent: RawRequest): Promise<RawAnswer | null> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const { method, path, headers, body } = sent;
    const length = body === undefined ? {} : { 'content-length': `${Buffer.byteLength(body)}` };
    let answered = false;
    const asked = request(
      {
        agent: false,
        timeout: patience,
        hostname,
        port,
        method,
        path,
        headers: { ...length, ...headers },
      },
      (response) => {
        answered = true;
        const chunks: Buffer[] = [];
        const stream = response.headers['content-type']?.startsWith('text/event-stream');
        const done = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          });
        response.on('data', (chunk) => {
          chunks.push(chunk);
          if (stream) response.destroy();
        });
        response.once('close', done);
        response.once('error', done);
      },
    );
    asked.once('timeout', () => asked.destroy(new Error(`no answer to ${method} ${path}`)));
    asked.once('error', (error: NodeJS.ErrnoException) => {
      if (answered) return;
      const cut = ['ECONNRESET', 'EPIPE'].includes(error.code ?? '');
      if (cut && (body?.length ?? 0) > 64 * 1024) resolve(null);
      else reject(error);
    });
    asked.end(body);
  });
