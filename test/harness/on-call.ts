import type { Level, PolicyBody } from '../../app/domain/escalation/policy.ts';
import type { PersonRow } from '../../db/store/people.ts';
import type { Bulkhead } from './bulkhead.ts';

/** People with one verified address each, by their names. */
export const withPeople = async ({ store, clock }: Bulkhead, ...names: string[]): Promise<void> => {
  for (const name of names) {
    const person: PersonRow = {
      ...{ id: name.toLowerCase(), name, createdAt: clock.at, email: null },
      ...{ zone: null, language: null, deactivatedAt: null },
    };
    await store.transact(async (tx) => {
      await tx.insertPerson(person);
      await tx.insertContactPoint({
        ...{ id: `${person.id}-mail`, personId: person.id, kind: 'email' as const },
        ...{
          address: `${person.id}@example.org`,
          createdAt: clock.at,
          verifiedAt: clock.at,
          position: 0,
        },
      });
    });
  }
};

export const level = (minutes: number, ...people: string[]): Level => ({
  targets: people.map((id) => ({ type: 'person', id })),
  wait: minutes * 60,
});

/** A policy of the organisation, the default one unless it says otherwise. */
export const withPolicy = async (
  { store, clock }: Bulkhead,
  id: string,
  body: Partial<PolicyBody> & Pick<PolicyBody, 'levels'>,
  { isDefault = true, team = null as string | null } = {},
): Promise<void> =>
  store.transact((tx) =>
    tx.putPolicy({
      ...{ id, name: id, team, isDefault, delay: 0, repeat: 0, lastResort: null },
      ...{ ackTimeout: null, variants: [], ...body },
      ...{ createdAt: clock.at, changedAt: clock.at, changedBy: 'Ada' },
    }),
  );

/** Lets the clock run on by so many minutes, firing everything on its way when it is due. */
export const minutes = async (here: Bulkhead, count: number): Promise<void> => {
  const until = here.clock.at + count * 60_000;
  for (;;) {
    const next = (await here.store.read.nextTimers(1))[0]?.dueAt ?? until;
    here.clock.at = Math.max(here.clock.at, Math.min(next, until));
    const { nextDueAt } = await here.fireTimers(here.clock.at);
    if (here.clock.at >= until && (nextDueAt === null || nextDueAt > until)) return;
  }
};

type SentPage = { to: { person: string }; message: { type: string } };

/** Whom the outbox was asked to page, in that order. */
export const paged = async ({ store }: Bulkhead): Promise<string[]> =>
  (await store.read.outboxWaiting(1000)).flatMap(({ effect }) => {
    const { to, message } = effect as unknown as SentPage;
    return effect.type === 'send' && message.type === 'page' ? [to.person] : [];
  });
