import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type {} from '../load-context.ts';
import type { GuardedUseCases } from '../usecases/guard-table.ts';
import type { SignedIn } from '../usecases/types.ts';
import { answerProblem } from './answer.ts';

export type Call = {
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  viewer: SignedIn;
  usecases: GuardedUseCases;
  publicUrl: string;
  /** `Idempotency-Key`, when given. */
  key: string | null;
};

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Handle = (call: Call) => Promise<Response>;
/** What an address answers with when all is well. */
export type Answers = 'json' | 'file';
export type Handlers = { GET?: Handle; POST?: Handle };

const takesJson = (accept: string | null): boolean =>
  accept === null ||
  accept
    .split(',')
    .map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '')
    .some((type) => ['', '*/*', 'application/*', 'application/json'].includes(type));

const visible = /^[\x21-\x7e]{1,200}$/;

const allowedBy = (handlers: Handlers): string =>
  [...Object.keys(handlers), ...(handlers.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ');

const answer = async (handlers: Handlers, answers: Answers, { request, params, context }: Args) => {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method === 'OPTIONS')
    return new Response(null, { status: 204, headers: { Allow: allowedBy(handlers) } });
  const handle = method === 'GET' || method === 'POST' ? handlers[method] : undefined;
  if (!handle) {
    const allowed = Object.keys(handlers).join(', ');
    return answerProblem(405, 'wrong-method', { method, allowed }, { headers: { Allow: allowed } });
  }
  if (answers === 'json' && !takesJson(request.headers.get('accept')))
    return answerProblem(406, 'not-acceptable');
  const { viewer, usecases, publicUrl } = context;
  if (!viewer) {
    const given = request.headers.has('authorization');
    const challenge = given ? 'Bearer error="invalid_token"' : 'Bearer';
    const code = given ? 'token-unknown' : 'token-needed';
    return answerProblem(401, code, {}, { headers: { 'WWW-Authenticate': challenge } });
  }
  const key = request.headers.get('idempotency-key');
  if (key !== null && !visible.test(key)) return answerProblem(400, 'wrong-key');
  const url = new URL(request.url);
  try {
    return await handle({ request, url, params, viewer, usecases, publicUrl, key });
  } catch (error) {
    if (error instanceof Response) throw error;
    context.onError(error);
    return answerFailure(error);
  }
};

/** A program reads why as it reads a refusal; a database that cannot save now may do so soon. */
const answerFailure = (error: unknown): Response =>
  error instanceof Error && error.name === 'DatabaseProblem'
    ? answerProblem(503, 'not-saved', {}, { headers: { 'Retry-After': '5' } })
    : answerProblem(500, 'internal');

/**
 * One address of the API. Remix sends reads to the loader and everything else to the action, so
 * both know all handlers: a method that is missing is answered with 405 and what is there.
 */
export const resource =
  (handlers: Handlers, { answers }: { answers: Answers } = { answers: 'json' }) =>
  (args: Args) =>
    answer(handlers, answers, args);
