import { parseArgs } from 'node:util';
import { isTokenScope, type TokenScope, tokenScopes } from '../../app/domain/rights/token-scope.ts';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';
import { oneName } from './name.ts';
import type { Opened } from './open.ts';

const DAY = 24 * 60 * 60 * 1000;
const MOST_DAYS = 3650;

export type WantedToken = { name: string; scopes?: TokenScope[]; days?: number | null };

const daysOf = (text: string): number | null | undefined => {
  if (text === 'never') return null;
  const days = Number(/^(\d{1,4})d?$/.exec(text)?.[1]);
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
};

const parsed = (words: string[]) => {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { scope: { type: 'string', multiple: true }, expires: { type: 'string' } },
    });
  } catch {
    return null;
  }
};

/** What `token create` was asked for; null when it was asked wrongly, which is then said. */
export const wantedToken = (words: string[], io: Io): WantedToken | null => {
  const given = parsed(words);
  const name = given && oneName(given.positionals.join(' '), io);
  if (!given || !name) {
    if (!given) io.err(sayOnTerminal('command.token-wrong', { scopes: tokenScopes.join(', ') }));
    return null;
  }
  const scopes = given.values.scope?.flatMap((text) => text.split(/[\s,]+/));
  const days = given.values.expires === undefined ? undefined : daysOf(given.values.expires);
  if (!(scopes?.every(isTokenScope) ?? true) || (given.values.expires && days === undefined)) {
    io.err(sayOnTerminal('command.token-wrong', { scopes: tokenScopes.join(', ') }));
    return null;
  }
  return {
    name,
    ...(scopes && { scopes: scopes.filter(isTokenScope) }),
    ...(days !== undefined && { days }),
  };
};

/** `token create NAME`: the token stands alone on the last line, so that a script can take it. */
export const createToken = async (
  { usecases }: Pick<Opened, 'usecases'>,
  { name, scopes, days }: WantedToken,
  io: Io,
): Promise<ExitCode> => {
  const expiresAt = days == null ? days : Date.now() + days * DAY;
  const { token } = await usecases.createToken(name, { scopes, expiresAt });
  io.err(sayOnTerminal('command.token', { name }));
  io.out(token);
  return 0;
};
