import { WebClient } from '@slack/web-api';
import type { Instant } from '../domain/time.ts';

// biome-ignore lint/suspicious/noExplicitAny: Slack's answers are read field by field
export type Json = Record<string, any>;

export type SlackAnswer =
  | { ok: true; body: Json }
  | { ok: false; code: string; retryAfter?: number };

/** One request of the Web API; what goes wrong is a value with Slack's own code. */
export type SlackApi = (method: string, args?: Record<string, unknown>) => Promise<SlackAnswer>;

/** The token does not open the workspace any more: nothing else will work either. */
export const tokenCodes: ReadonlySet<string> = new Set([
  ...['token_revoked', 'token_expired', 'invalid_auth', 'not_authed', 'account_inactive'],
  ...['team_access_not_granted', 'org_login_required'],
]);

type Failed = {
  code?: string;
  data?: { error?: string };
  retryAfter?: number;
  statusCode?: number;
};

const failureOf = (error: unknown): SlackAnswer => {
  const { code, data, retryAfter, statusCode } = error as Failed;
  if (code === 'slack_webapi_rate_limited_error')
    return { ok: false, code: 'ratelimited', retryAfter: retryAfter ?? 30 };
  if (code === 'slack_webapi_platform_error')
    return { ok: false, code: data?.error ?? 'unknown_error' };
  if (code === 'slack_webapi_http_error') return { ok: false, code: `http-${statusCode}` };
  return { ok: false, code: 'unreachable' };
};

const PATIENCE = 10_000;

export const slackApi = ({
  token,
  url,
  now,
  onAnswer,
}: {
  token: string;
  url: string | undefined;
  now: () => Instant;
  /** Hears of each answer, so that what is wrong with the token is known at once. */
  onAnswer: (answer: SlackAnswer) => void;
}): SlackApi => {
  const client = new WebClient(token, {
    ...{ retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: PATIENCE },
    ...(url && { slackApiUrl: url }),
    logger: silent,
  });
  /** A method that Slack said to leave alone is not even asked. */
  const until = new Map<string, Instant>();
  return async (method, args = {}) => {
    const wait = (until.get(method) ?? 0) - now();
    if (wait > 0) return { ok: false, code: 'ratelimited', retryAfter: Math.ceil(wait / 1000) };
    const answer = await client
      .apiCall(method, args)
      .then((body): SlackAnswer => ({ ok: true, body: body as Json }), failureOf);
    if (!answer.ok && answer.code === 'ratelimited' && method !== 'chat.postMessage')
      until.set(method, now() + (answer.retryAfter ?? 30) * 1000);
    onAnswer(answer);
    return answer;
  };
};

/** Slack's own client writes tokens and texts into its log; we write codes into ours. */
export const silent = {
  ...{ debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  ...{ setLevel: () => {}, setName: () => {}, getLevel: () => 'error' as never },
};
