import type { Outcome, Rejection } from './domain/outcome.ts';
import { letInHeaders } from './let-in.ts';
import { sayByCode } from './messages/catalogue.ts';
import { rememberAsk } from './session-cookie.ts';
import type { Asked, Begun } from './usecases/sign-in/types.ts';

/** What the browser's own script is answered with. */
export const refusedJson = ({ code, params }: Rejection, status = 409): Response =>
  Response.json({ sentence: sayByCode('rejection', code, params) }, { status });

export const askedJson = (asked: Outcome<Asked>, publicUrl: string): Response =>
  asked.ok
    ? Response.json(
        { options: asked.value.options },
        { headers: { 'Set-Cookie': rememberAsk(asked.value.ask, publicUrl) } },
      )
    : refusedJson(asked.rejection);

export const begunJson = (begun: Outcome<Begun>, to: string, publicUrl: string): Response =>
  begun.ok
    ? Response.json({ to }, { headers: letInHeaders(begun.value, { publicUrl }) })
    : refusedJson(begun.rejection, 401);

/** JSON that a form carried; null when it is none. */
export const readJson = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text ?? ''));
  } catch {
    return null;
  }
};
