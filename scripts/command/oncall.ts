import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';
import type { Opened } from './open.ts';

/** `oncall [SCHEDULE]`: a line for each schedule, its word and who is on call, between tabs. */
export const sayOnCall = async (
  { usecases }: Pick<Opened, 'usecases'>,
  wanted: string | undefined,
  io: Io,
): Promise<ExitCode> => {
  const all = await usecases.listSchedules();
  const shown = all.filter(({ id }) => wanted === undefined || id === wanted);
  if (shown.length === 0) {
    io.err(sayOnTerminal('command.no-schedule', { schedule: wanted ?? '_none' }));
    return 1;
  }
  for (const { id, now } of shown)
    io.out(`${id}\t${now.map(({ name }) => name).join(', ') || sayOnTerminal('command.nobody')}`);
  return 0;
};
