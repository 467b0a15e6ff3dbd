import type { SessionRow, SignInWay } from '../../db/store/people.ts';
import type { Instant } from '../domain/time.ts';
import type { Seen } from './types.ts';

const AGENT_LIMIT = 300;

/** The row of a session that begins now: whoever comes in has just shown that they are there. */
export const newSession = (
  begun: {
    hash: string;
    id: string;
    personId: string;
    at: Instant;
    expiresAt: Instant;
    way: SignInWay;
  },
  { userAgent, from }: Seen,
): SessionRow => {
  const { at, ...row } = begun;
  return {
    ...row,
    createdAt: at,
    lastSeenAt: at,
    reauthenticatedAt: at,
    userAgent: userAgent?.slice(0, AGENT_LIMIT) ?? null,
    from: from ?? null,
  };
};
