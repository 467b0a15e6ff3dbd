import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { Io } from './io.ts';

/** A person's or token's name: 1 to 80 characters, nothing invisible. */
export const oneName = (given: string, io: Io): string | null => {
  const name = given.trim();
  if (name !== '' && name.length <= 80 && !/\p{C}/u.test(name)) return name;
  io.err(sayOnTerminal('command.name-wrong'));
  return null;
};
