import { isDemoFolder } from '../../app/demo-folder.server.ts';
import type { Outcome } from '../../app/domain/outcome.ts';
import { accepted, rejected } from '../../app/domain/outcome.ts';
import type { Library } from '../../app/library/types.ts';
import { demo } from '../../app/messages/en/terminal-demo.ts';
import { realPorts } from '../../app/parts.server.ts';
import { buildUseCases } from '../../app/usecases/build.ts';
import type { Secrets } from '../../app/usecases/ports.ts';
import type { SignedIn, UseCases } from '../../app/usecases/types.ts';
import type { Store } from '../../db/store.ts';
import { playPast } from './outage.ts';
import { cast, type Player, players } from './stage.ts';
import { anyone, type People, stageHere } from './stage-here.ts';
import type { Session } from './stage-live.ts';

const DAY = 86_400_000;
const operator = { type: 'operator' } as const;

export type Seeded = {
  usecases: UseCases;
  people: People;
  /** The id of whoever watches. */
  you: string;
  sessions: Record<Player, Session>;
  /** What signs the newcomer in, once. */
  token: string;
};

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
};

/** Signs somebody in as their browser would. */
const signedIn = async (
  usecases: UseCases,
  person: { id: string } | { name: string; administrator: boolean },
) => {
  const link = await usecases.createSignInLink(person);
  const { session } = must(await usecases.signIn(link.token));
  const viewer = await usecases.viewerOfSession(session);
  if (!viewer) throw new Error('signed in and not known');
  return { session, viewer };
};

const makePeople = async (usecases: UseCases): Promise<People> => {
  const made: Partial<People> = {};
  must(await usecases.createTeam(operator, { id: 'compute-platform', name: demo.team.compute }));
  must(await usecases.createTeam(operator, { id: 'operations', name: demo.team.operations }));
  for (const who of players) {
    const { name, team } = cast[who];
    const { person: id } = await usecases.createSignInLink({ name, administrator: false });
    must(await usecases.setTeams(operator, id, [team]));
    must(await usecases.setGrants(operator, id, [{ role: 'responder', team: null }]));
    made[who] = { type: 'person', id, name };
  }
  return made as People;
};

const makeOnCall = async (usecases: UseCases, me: SignedIn, people: People) => {
  must(
    await usecases.createSchedule(me, anyone, {
      ...{ id: 'compute', name: demo.schedule, zone: 'Europe/Berlin', team: 'compute-platform' },
      layers: [
        {
          ...{
            id: 'week',
            name: demo.layer,
            start: '2026-01-05T09:00',
            end: null,
            restrictions: [],
          },
          ...{ stacks: 'over', people: [people.sven.id, people.priya.id, people.joao.id] },
          rotation: { every: 'week', count: 1, handOff: { time: '09:00', weekday: 1 } },
        },
      ],
    }),
  );
  const level = (type: 'schedule' | 'person', id: string) => ({
    targets: [{ type, id }],
    wait: 300,
  });
  must(
    await usecases.savePolicy(
      {
        ...{ id: 'compute-on-call', name: demo.policy, team: null, isDefault: true },
        body: {
          ...{ delay: 0, repeat: 2, lastResort: null, ackTimeout: null, variants: [] },
          levels: [level('schedule', 'compute'), level('person', people.marta.id)],
        },
      },
      null,
      { type: 'person', id: me.id, name: me.name },
    ),
  );
};

/** An address needs a code that came through it, and none of these exists: they are put in as if it had. */
const makeContacts = (store: Store, people: People, at: number) =>
  store.transact(async (tx) => {
    for (const who of players) {
      await tx.insertContactPoint({
        ...{ id: `demo-${who}`, personId: people[who].id, kind: 'email' as const, position: 0 },
        ...{ address: `${who}@demo.invalid`, createdAt: at, verifiedAt: at },
      });
    }
  });

/** The first past incident was talked over, reviewed and published; the others wait for it. */
const talkOver = async (usecases: UseCases, incident: string, { marta, joao }: People) => {
  const write = async (by: typeof marta, event: Parameters<UseCases['sendRetrospective']>[3]) =>
    must(await usecases.sendRetrospective(by, anyone, incident, event, null));
  const { sections } = must(await usecases.readRetrospective(incident));
  const base = (id: string) => sections.find((one) => one.id === id)?.version ?? 0;
  for (const [section, text] of [
    ['impact', demo.past.impact],
    ['contributing', demo.past.contributing],
    ['wentWell', demo.past.wentWell],
  ] as const)
    await write(marta, { type: 'retrospective.edited', section, text, base: base(section) });
  must(
    await usecases.addAction(
      marta,
      {
        ...{ title: demo.past.action, kind: 'prevent', owner: joao.id, dueOn: '2026-12-15' },
        source: { type: 'incident', id: incident },
      },
      null,
    ),
  );
  await write(marta, { type: 'retrospective.submitted' });
  await write(joao, { type: 'retrospective.reviewed' });
  await write(marta, { type: 'retrospective.published' });
};

/** Fills a demo's own folder with an organisation and its last weeks; any other folder is refused. */
export const seed = async (
  dataDir: string,
  { store, library, secrets }: { store: Store; library: Library; secrets: Secrets },
  clock: { at: number },
): Promise<Outcome<Seeded>> => {
  if (!isDemoFolder(dataDir) || (await store.read.people()).length > 0)
    return rejected('not-a-demo');
  const ports = { ...realPorts(store, library, secrets), now: () => clock.at };
  const usecases = buildUseCases(ports);
  const now = clock.at;
  clock.at = now - 41 * DAY;
  const you = await signedIn(usecases, { name: demo.person, administrator: true });
  const people = await makePeople(usecases);
  await makeOnCall(usecases, you.viewer, people);
  const stage = stageHere(usecases, people, clock, { pace: 1 });
  const { first, second, third } = demo.past.titles;
  const past = [
    { days: 40, title: first, commander: 'marta' as const, slow: 3 },
    { days: 19, title: second, commander: 'priya' as const, slow: 5 },
    { days: 2, title: third, commander: 'marta' as const, slow: 4 },
  ];
  for (const { days, ...about } of past) {
    clock.at = now - days * DAY;
    const id = await playPast(stage, about);
    clock.at += DAY / 2;
    if (days > 10) await talkOver(usecases, id, people);
  }
  clock.at = now;
  await makeContacts(store, people, now);
  await usecases.fireTimers(now);
  const sessions: Partial<Record<Player, Session>> = {};
  for (const who of players) {
    const { id } = people[who];
    sessions[who] = { id, session: (await signedIn(usecases, { id })).session };
  }
  const { token } = await usecases.createSignInLink({ id: you.viewer.id });
  return accepted({
    usecases,
    people,
    token,
    you: you.viewer.id,
    sessions: sessions as Record<Player, Session>,
  });
};
