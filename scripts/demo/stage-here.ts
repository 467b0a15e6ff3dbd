import { accepted, type Outcome } from '../../app/domain/outcome.ts';
import type { Judge, UseCases, Viewer } from '../../app/usecases/types.ts';
import type { Player, Stage } from './stage.ts';

export type People = Record<Player, Viewer>;

const must = <T>(outcome: Outcome<T>, what: string): T => {
  if (!outcome.ok) throw new Error(`${what}: ${outcome.rejection.code}`);
  return outcome.value;
};

/** Nobody's rights are asked: who plays here is made up, and so is the folder. */
export const anyone: Judge = () => accepted(null);

/** Played in this process, on a clock that is moved from one due timer to the next. */
export const stageHere = (
  usecases: UseCases,
  people: People,
  clock: { at: number },
  { pace, tell = () => {} }: { pace: number; tell?: (line: string) => void },
): Stage => ({
  tell,
  idOf: (who) => people[who].id,
  declare: async (who, input) =>
    must(await usecases.declareIncident(input, people[who], null), 'declare').id,
  send: async (who, incident, event) => {
    must(await usecases.sendEvent(incident, event, people[who], null), JSON.stringify(event));
  },
  room: async (incident) => must(await usecases.readRoom(incident), 'read'),
  acknowledge: async (who, page) => {
    must(await usecases.answerPage(page, { do: 'acknowledge' }, people[who], null), 'acknowledge');
  },
  pass: async (seconds) => {
    const until = clock.at + (seconds * 1000) / pace;
    for (;;) {
      const { nextDueAt } = await usecases.fireTimers(clock.at);
      if (clock.at >= until) return;
      clock.at = Math.min(until, Math.max(nextDueAt ?? until, clock.at + 1));
    }
  },
});
