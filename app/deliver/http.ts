import type { DeliveryFailure } from '../domain/delivery/retry.ts';
import type { Handed } from './types.ts';

export type HttpRequest = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
};

/** At most so long a Retry-After is believed. */
const LONGEST = 24 * 3600;

const failed = (code: string, again: boolean, retryAfter?: number): Handed => ({
  ...{ ok: false, code, again },
  ...(retryAfter !== undefined && { retryAfter }),
});

/** Seconds, from a number of them or from a date. */
export const readRetryAfter = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined;
  const seconds = /^\d{1,9}$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(LONGEST, Math.max(0, seconds)) : undefined;
};

/** Those that may go away: the receiver asks for it, or is broken. */
const passing = (status: number) =>
  status === 408 || status === 425 || status === 429 || status >= 500;

const codes = new Map<string, DeliveryFailure>([
  ['outgoing-refused', { code: 'outgoing-refused', again: false }],
  ['ENOTFOUND', { code: 'unreachable', again: true }],
  ['ECONNREFUSED', { code: 'unreachable', again: true }],
  ['EHOSTUNREACH', { code: 'unreachable', again: true }],
  ['EAI_AGAIN', { code: 'unreachable', again: true }],
  ['UND_ERR_CONNECT_TIMEOUT', { code: 'timeout', again: true }],
  ['UND_ERR_HEADERS_TIMEOUT', { code: 'timeout', again: true }],
  ['UND_ERR_INVALID_ARG', { code: 'address-wrong', again: false }],
]);

/** Never the error's own words: an address with a secret in it could stand there. */
const failureOf = (error: unknown): Handed => {
  const { name, code, cause } = error as {
    name?: string;
    code?: string;
    cause?: { code?: string };
  };
  if (name === 'TimeoutError' || name === 'AbortError') return failed('timeout', true);
  const known = codes.get(cause?.code ?? code ?? '');
  return known ? { ok: false, ...known } : failed('cut', true);
};

/**
 * Asks once, through a fetch that guards where it leads. A redirect counts as a refusal: what was
 * to be delivered would not go along, and whoever it leads to was not chosen by anybody.
 */
export const sendOver = async (
  ask: typeof fetch,
  { url, ...init }: HttpRequest,
  now: number,
): Promise<Handed> => {
  try {
    const answer = await ask(url, { ...init, redirect: 'manual' });
    await answer.body?.cancel();
    const { status } = answer;
    if (status >= 200 && status < 300) return { ok: true };
    if (status >= 300 && status < 400) return failed('redirected', false);
    return failed(
      `http-${status}`,
      passing(status),
      readRetryAfter(answer.headers.get('retry-after'), now),
    );
  } catch (error) {
    return failureOf(error);
  }
};

/** A key as it may stand in a header. */
export const headerKey = (key: string): string => encodeURIComponent(key).slice(0, 255);
