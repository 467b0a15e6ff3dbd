import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';
import { oneName } from './name.ts';
import type { Opened } from './open.ts';

/** `token create NAME`: the token stands alone on the last line, so that a script can take it. */
export const createToken = async (
  { usecases }: Pick<Opened, 'usecases'>,
  given: string,
  io: Io,
): Promise<ExitCode> => {
  const name = oneName(given, io);
  if (name === null) return 2;
  const { token } = await usecases.createToken(name);
  io.err(sayOnTerminal('command.token', { name }));
  io.out(token);
  return 0;
};
