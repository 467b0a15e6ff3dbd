import { sayByCode } from '../../app/messages/catalogue.ts';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';
import type { Opened } from './open.ts';

/** `verify [INCIDENT]`: follows the hash chain of one incident, by number or id, or of every one. */
export const verify = async (
  { store, usecases }: Pick<Opened, 'store' | 'usecases'>,
  wanted: string | undefined,
  io: Io,
): Promise<ExitCode> => {
  const all = (await store.read.incidents()).reverse();
  const asked = wanted?.replace(/^(INC-|#)/i, '');
  const chosen =
    asked === undefined
      ? all
      : all.filter(({ id, number }) => id === asked || String(number) === asked);
  if (asked !== undefined && chosen.length === 0) {
    io.err(sayOnTerminal('command.verify-unknown', { incident: wanted ?? '' }));
    return 2;
  }
  let entries = 0;
  let broken = 0;
  for (const { id, number } of chosen) {
    const checked = await usecases.verifyIncident(id, true);
    if (!checked.ok) continue;
    entries += checked.value.entries;
    const { problem, firstBroken } = checked.value;
    if (!problem) continue;
    broken += 1;
    const sentence = sayByCode('problem', problem.code, problem.params);
    const facts = { incident: id, number: `${number}`, seq: `${firstBroken}`, sentence };
    io.err(sayOnTerminal('command.replay-problem', facts));
  }
  io.out(sayOnTerminal('command.verified', { incidents: chosen.length, entries, broken }));
  return broken === 0 ? 0 : 1;
};
