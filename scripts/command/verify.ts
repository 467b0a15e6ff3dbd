import { sayByCode } from '../../app/messages/catalogue.ts';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';
import type { Opened } from './open.ts';

/**
 * `verify [INCIDENT]`: follows the hash chain of one incident, by number or id, or of every
 * one and of every review. */
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
    const facts = {
      of: 'incident',
      incident: id,
      number: `${number}`,
      seq: `${firstBroken}`,
      sentence,
    };
    io.err(sayOnTerminal('command.replay-problem', facts));
  }
  const reviews = asked === undefined ? await store.read.reviewCycles() : [];
  for (const { id, number } of reviews.reverse()) {
    const checked = await usecases.verifyReview(id);
    if (!checked.ok) continue;
    entries += checked.value.entries;
    const { problem, firstBroken } = checked.value;
    if (!problem) continue;
    broken += 1;
    const sentence = sayByCode('problem', problem.code, problem.params);
    const facts = { of: 'review', incident: id, number: `${number}`, sentence };
    io.err(
      firstBroken === null
        ? sayOnTerminal('command.replay-state', facts)
        : sayOnTerminal('command.replay-problem', { ...facts, seq: `${firstBroken}` }),
    );
  }
  const counts = { incidents: chosen.length, reviews: reviews.length };
  io.out(sayOnTerminal('command.verified', { ...counts, entries, broken }));
  return broken === 0 ? 0 : 1;
};
