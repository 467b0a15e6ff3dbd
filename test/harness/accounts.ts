import { dispatch } from '../../scripts/command/dispatch.ts';
import type { RunningServer } from './server.ts';

/** Runs one command of `bulkhead` here, on the server's database; a refusal throws. */
export const bulkhead = async (
  server: Pick<RunningServer, 'env'>,
  ...args: string[]
): Promise<string> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(args, server.env, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  if (code !== 0)
    throw new Error(`bulkhead ${args.join(' ')} ended with ${code}: ${err.join(' ')}`);
  return out.join('\n');
};

/** Adds a person and returns a link that signs them in, once. */
export const signInLink = (server: Pick<RunningServer, 'env'>, name: string): Promise<string> =>
  bulkhead(server, 'person', 'add', name);

/** A new token for the API. */
export const apiToken = (server: Pick<RunningServer, 'env'>, name: string): Promise<string> =>
  bulkhead(server, 'token', 'create', name);
