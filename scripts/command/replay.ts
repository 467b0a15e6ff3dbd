import { sayByCode } from '../../app/messages/catalogue.ts';
import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { ExitCode, Io } from './io.ts';
import type { Opened } from './open.ts';

/** `replay --all`: every log folded again; ends with 1 when anything disagrees, and names it. */
export const replay = async ({ usecases }: Pick<Opened, 'usecases'>, io: Io): Promise<ExitCode> => {
  const { incidents, reviews, entries, audit, problems } = await usecases.replayAll();
  for (const { of = 'incident', incident, number, seq, code, params } of problems) {
    const facts = {
      of,
      incident,
      number: `${number}`,
      sentence: sayByCode('problem', code, params),
    };
    io.err(
      seq === null
        ? sayOnTerminal('command.replay-state', facts)
        : sayOnTerminal('command.replay-problem', { ...facts, seq: `${seq}` }),
    );
  }
  if (audit.problem) {
    const { code, params } = audit.problem;
    const sentence = sayByCode('problem', code, params);
    io.err(sayOnTerminal('command.audit-problem', { seq: `${params.seq}`, sentence }));
  }
  io.out(
    sayOnTerminal('command.replayed', { incidents, reviews, entries, problems: problems.length }),
  );
  const broken = audit.problem ? 1 : 0;
  io.out(sayOnTerminal('command.audited', { entries: audit.entries, problems: broken }));
  return problems.length + broken === 0 ? 0 : 1;
};
