import type { DeclareInput } from '../../app/domain/incident/declare-input.ts';
import type { RoomView, TimelineEntry } from '../../app/domain/incident/room-view.types.ts';
import type { SentEvent } from '../../app/domain/incident/sent-event.ts';
import type { ProblemBody } from '../../app/messages/problem-body.ts';
import type { SentReceipt } from '../../app/usecases/types.ts';
import type { RunningServer } from './server.ts';

export type Answer<T> = {
  status: number;
  headers: Headers;
  /** The body of a success; `problem` that of a refusal. */
  body: T;
  problem: ProblemBody;
};

/** The room as the API shows it: the timeline has an address of its own. */
export type IncidentView = Omit<RoomView, 'timeline'>;

export type Api = ReturnType<typeof api>;

/** A small client of the JSON API. Every method answers with status and body, also for refusals. */
export const api = (server: Pick<RunningServer, 'url'>, token: string) => {
  const call = async <T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text === '' ? null : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: json, problem: json };
  };
  const keyed = (key?: string): Record<string, string> => (key ? { 'idempotency-key': key } : {});
  return {
    call,
    declare: (input: DeclareInput, key?: string) =>
      call<{ id: string; number: number; url: string }>('POST', '/incidents', input, keyed(key)),
    send: (incident: string, event: SentEvent, key?: string) =>
      call<SentReceipt>('POST', `/incidents/${incident}/events`, event, keyed(key)),
    incident: (id: string) => call<IncidentView>('GET', `/incidents/${id}`),
    timeline: (id: string, after = 0, limit = 100) =>
      call<{ entries: TimelineEntry[]; next: number | null }>(
        'GET',
        `/incidents/${id}/timeline?after=${after}&limit=${limit}`,
      ),
    runbooks: () => call<{ runbooks: { id: string; title: string }[] }>('GET', '/runbooks'),
  };
};
