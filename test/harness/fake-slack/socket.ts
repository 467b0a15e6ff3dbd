import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './types.ts';

type Waiting = { envelope: Json; acked: (payload: Json | undefined) => void; at: number };

/** Socket Mode: hello, envelopes, acknowledgements, and what is not acknowledged comes again. */
export const socketMode = (server: Server) => {
  const sockets = new WebSocketServer({ server, path: '/link' });
  const open = new Set<WebSocket>();
  const waiting = new Map<string, Waiting>();
  let closed = false;

  const write = (one: WebSocket, what: Json) => one.send(JSON.stringify(what));
  const connected = () => [...open].at(-1);

  sockets.on('connection', (one) => {
    if (closed) return one.close();
    open.add(one);
    one.on('close', () => {
      open.delete(one);
    });
    one.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data));
      const asked = waiting.get(envelope_id);
      if (!asked) return;
      waiting.delete(envelope_id);
      asked.acked(payload);
    });
    write(one, { type: 'hello', num_connections: open.size, connection_info: {} });
    for (const { envelope } of waiting.values())
      write(one, { ...envelope, retry_attempt: 1, retry_reason: 'timeout' });
  });

  return {
    isOpen: () => open.size > 0,
    /** Resolves with what the acknowledgement carried. */
    send: (type: string, payload: Json): Promise<Json | undefined> =>
      new Promise((acked) => {
        const envelope = {
          ...{ envelope_id: randomUUID(), type, payload, accepts_response_payload: true },
          ...(type === 'events_api' && { retry_attempt: 0, retry_reason: '' }),
        };
        waiting.set(envelope.envelope_id, { envelope, acked, at: Date.now() });
        const one = connected();
        if (one) write(one, envelope);
      }),
    /** Asks to come again, as Slack does every few hours. */
    refresh: () => {
      for (const one of open) write(one, { type: 'disconnect', reason: 'refresh_requested' });
    },
    /** Cuts every connection and takes none until `back`. */
    cut: () => {
      closed = true;
      for (const one of open) one.terminate();
    },
    back: () => {
      closed = false;
    },
    isCut: () => closed,
    close: () => {
      for (const one of open) one.terminate();
      sockets.close();
    },
  };
};

export type SocketMode = ReturnType<typeof socketMode>;
