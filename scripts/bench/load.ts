import { Agent, get, request } from 'node:http';
import { perSecond } from './in-turn.ts';

type Page = { url: string; cookie: string; atOnce: number; seconds: number };

const fetchPage = (agent: Agent, { url, cookie }: Page): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { cookie, accept: 'text/html' };
    get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 200)}`));
      });
    }).on('error', reject);
  });

/** The page once, to look at what is measured. */
export const pageText = async (url: string, cookie: string): Promise<string> => {
  const agent = new Agent();
  return fetchPage(agent, { url, cookie, atOnce: 1, seconds: 0 });
};

/** Asks for a page from so many connections for so long, each again as soon as it was answered. */
export const load = async (page: Page): Promise<{ value: number; n: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: page.atOnce });
  const until = performance.now() + page.seconds * 1000;
  const keepAsking = async (): Promise<number> => {
    let answered = 0;
    while (performance.now() < until) {
      await fetchPage(agent, page);
      answered += 1;
    }
    return answered;
  };
  try {
    return await perSecond(async () => {
      const counts = await Promise.all(Array.from({ length: page.atOnce }, keepAsking));
      return counts.reduce((sum, count) => sum + count, 0);
    });
  } finally {
    agent.destroy();
  }
};

/** Sends a body over a connection of its own; resolves with the status. */
export const post = (
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent: false, headers }, (response) => {
      response.resume();
      response.on('error', reject);
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sending.on('error', reject);
    sending.end(body);
  });
