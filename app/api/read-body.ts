import type { z } from 'zod';
import { answerProblem } from './answer.ts';
import { fieldProblems } from './field-problems.ts';

export type Read<T> = { ok: true; value: T } | { ok: false; answer: Response };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON body, parsed; whatever is wrong with it is an answer. */
export const readBody = async <T>(request: Request, schema: z.ZodType<T>): Promise<Read<T>> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { ok: false, answer: answerProblem(415, 'not-json') };
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') {
    const headers = { 'Accept-Encoding': 'identity' };
    return { ok: false, answer: answerProblem(415, 'encoded-body', {}, { headers }) };
  }
  let body: unknown;
  try {
    // Not `text()`, which puts a mark for each byte that is none of UTF-8: the log would keep that.
    body = JSON.parse(utf8.decode(await request.arrayBuffer()));
  } catch {
    return { ok: false, answer: answerProblem(400, 'broken-json') };
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = fieldProblems(parsed.error, body);
  return { ok: false, answer: answerProblem(422, 'wrong-fields', {}, { errors }) };
};
