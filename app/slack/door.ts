import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '../domain/time.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** How far Slack's clock may be ahead of ours, in milliseconds. */
const AHEAD = 60_000;
/** Slack's own requests stay far below; the door in front of this one has a limit of its own. */
const MOST_BYTES = 4_000_000;

const bodyOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const isObject = (json: string): boolean => {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    return false;
  }
};

/** Bolt takes whatever JSON it is sent for an object, and ends the process when it is none. */
const isReadable = (body: Buffer, type: string): boolean => {
  const text = body.toString();
  if (!type.startsWith('application/x-www-form-urlencoded')) return isObject(text);
  const payloads = new URLSearchParams(text).getAll('payload');
  return payloads.length === 0 || (payloads.length === 1 && isObject(payloads[0] ?? ''));
};

/** Signed requests; a timestamp from the future is as wrong as one from long ago. */
export const slackDoor =
  (listener: Listener, now: () => Instant) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = String(request.headers['x-slack-request-timestamp'] ?? '');
    const refuse = (status: number) => void response.writeHead(status).end();
    if (!/^\d{1,12}$/.test(sent) || Number(sent) * 1000 > now() + AHEAD) return refuse(401);
    const rawBody = await bodyOf(request);
    if (!rawBody) return refuse(413);
    if (!isReadable(rawBody, request.headers['content-type'] ?? '')) return refuse(400);
    try {
      listener(Object.assign(request, { rawBody }), response);
    } catch {
      // Not the address that Slack was told.
      refuse(404);
    }
  };
