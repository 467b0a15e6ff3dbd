import type { Outcome, Rejection } from '../domain/outcome.ts';
import { mayNow, rightsCodes } from '../domain/rights/may.ts';
import type { Act } from '../domain/rights/table.ts';
import type { Instant } from '../domain/time.ts';
import { type GuardedUseCases, type Guarding, guardTable, type Within } from './guard-table.ts';
import type { Judge, SignedIn, UseCases, Viewer } from './types.ts';

export type Guard = {
  viewer: SignedIn | null;
  now: () => Instant;
  /** Throws what the door answers a refusal with. */
  refuse: (rejection: Rejection) => never;
  /** The network that the request came from. */
  from?: string;
};

type AnyUseCase = (...args: unknown[]) => Promise<unknown>;

const actorOf = ({ type, id, name }: SignedIn): Viewer => ({ type, id, name });

/** The use-cases for one viewer at one front door. */
export const guard = (
  usecases: UseCases,
  { viewer, now, refuse, from }: Guard,
): GuardedUseCases => {
  const judge: Judge = (act, facts) => mayNow(viewer, act, facts, now());
  const refused = async (rejection: Rejection): Promise<never> => {
    await usecases.noteRefusal(viewer && actorOf(viewer), rejection, from);
    return refuse(rejection);
  };
  const signedIn = async (): Promise<SignedIn> =>
    viewer ?? (await refused({ code: 'sign-in-needed', params: {} }));
  /** What was refused inside is an answer like any other; that it was is written down all the same. */
  const noted = async <T extends { ok: boolean; rejection?: Rejection }>(
    outcome: T,
  ): Promise<T> => {
    const { rejection } = outcome;
    if (rejection && rightsCodes.has(rejection.code))
      await usecases.noteRefusal(viewer && actorOf(viewer), rejection, from);
    return outcome;
  };
  const before = async (act: Act, facts: { own?: boolean }) => {
    const judged = judge(act, facts);
    if (!judged.ok) await refused(judged.rejection);
  };

  const within: Pick<UseCases, Within> = {
    declareIncident: async (input, _by, key) =>
      noted(await usecases.declareIncident(input, actorOf(await signedIn()), key, judge)),
    sendEvent: async (incident, event, _by, key) =>
      noted(await usecases.sendEvent(incident, event, actorOf(await signedIn()), key, judge)),
    attachFile: async (incident, file, _by, key) =>
      noted(await usecases.attachFile(incident, file, actorOf(await signedIn()), key, judge)),
    pageSomebody: async (page, _by, key) =>
      noted(await usecases.pageSomebody(page, actorOf(await signedIn()), key, judge)),
    answerPage: async (page, answer, _by, key) =>
      noted(await usecases.answerPage(page, answer, actorOf(await signedIn()), key, judge)),
    savePolicy: async (policy, before) =>
      noted(await usecases.savePolicy(policy, before, actorOf(await signedIn()), judge)),
    removePolicy: async (id) =>
      noted(await usecases.removePolicy(id, actorOf(await signedIn()), judge)),
    reportGap: async (gap, _by, key) => {
      const me = await signedIn();
      const judged = judge('gap.report', {});
      return noted(judged.ok ? await usecases.reportGap(gap, actorOf(me), key) : judged);
    },
  };

  const made: Partial<Record<string, AnyUseCase>> = { ...(within as Record<Within, AnyUseCase>) };
  const make = (name: keyof UseCases): AnyUseCase | undefined => {
    const entry: Guarding = guardTable[name];
    const act = usecases[name] as AnyUseCase;
    switch (entry.how) {
      case 'anyone':
        return act;
      case 'ask':
        return async (...args) => {
          await before(entry.act, {});
          return act(...args);
        };
      case 'judged':
        return async (...args) => {
          const me = await signedIn();
          return noted((await act(me, judge, ...args)) as Outcome<unknown>);
        };
      case 'by':
      case 'own':
        return async (...args) => {
          const me = await signedIn();
          await before(entry.act, { own: entry.how === 'own' });
          return act(me, ...args);
        };
      case 'within':
      case 'inside':
        return undefined;
    }
  };
  // Made when it is asked for: a request takes one or two of two hundred.
  return new Proxy(made, {
    get: (known, name) => {
      if (typeof name !== 'string' || !Object.hasOwn(guardTable, name)) return undefined;
      known[name] ??= make(name as keyof UseCases);
      return known[name];
    },
  }) as GuardedUseCases;
};
