import type { Schedule } from '../../../app/domain/oncall/schedule.ts';
import type { Store } from '../../../db/store.ts';
import { bulkhead } from '../../harness/accounts.ts';
import { api } from '../../harness/api.ts';
import { insertSeries } from '../../harness/review-series.ts';
import type { Target } from '../attacker/target.ts';
import type { Who } from './who.ts';

/** Ids of what exists on the server that is asked. */
export type Things = {
  incident: string;
  person: string;
  team: string;
  token: string;
  page: string;
  action: string;
  schedule: string;
  override: string;
  policy: string;
  gap: string;
  series: string;
  /** A series that may be ended. */
  ended: string;
  review: string;
  drill: string;
};

/** A schedule of nobody's team with nobody in it. */
export const schedule = (id: string, name = 'Asked for'): Schedule => ({
  ...{ id, name, zone: 'UTC', team: null, layers: [] },
});

/** Makes one of each thing that may be changed, so that no change is refused for want of it. */
export const makeThings = async (
  { server, known, client }: Target,
  store: Store,
  all: Who[],
): Promise<Things> => {
  const person = (await store.read.people()).find(({ name }) => name === 'Vera Victim')?.id ?? '';
  const token = (await store.read.tokens()).find(({ name }) => name === 'token read')?.id ?? '';
  const [team, rota, override, policy] = ['here', 'rota', 'override', 'policy'];
  let review = '';
  await store.transact(async (tx) => {
    const vera = { id: person, name: 'Vera Victim' };
    review = await insertSeries(tx, 'series', vera);
    await insertSeries(tx, 'ended-series', vera);
    const definition = schedule(rota);
    const dates = { createdAt: 1, changedAt: 1, removedAt: null };
    await tx.insertTeam({ id: team, name: 'Here', createdAt: 1 });
    await tx.insertSchedule({ id: rota, definition, version: 1, ...dates });
    await tx.insertScheduleRevision(rota, { at: 1, definition });
    const own = all.flatMap(({ id, headers }) => ('cookie' in headers ? [[`of-${id}`, id]] : []));
    for (const [id = '', who = ''] of [[override, person], ...own])
      await tx.insertOverride({
        ...{ id, schedule: rota, kind: 'add', person: who, instead: null, by: who, at: 1 },
        ...{ from: Date.UTC(2091, 0, 1), to: Date.UTC(2091, 0, 2), reason: null, swap: null },
      });
    const level = { targets: [{ type: 'team' as const, id: team }], wait: 300 };
    await tx.putPolicy({
      ...{
        id: policy,
        name: 'Policy',
        team: null,
        isDefault: false,
        levels: [level],
        variants: [],
      },
      ...{ delay: 0, repeat: 0, lastResort: null, ackTimeout: null },
      ...{ createdAt: 1, changedAt: 1, changedBy: person },
    });
  });
  const ofGaps = async () =>
    api(server, await bulkhead(server, 'token', 'create', 'gaps', '--scope', 'gaps:write'));
  const made = async (path: string, body: object, name: string, by = client): Promise<string> => {
    const answer = await by.call<Record<string, unknown>>('POST', path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return String(answer.body[name]);
  };
  const target = { type: 'person', id: person };
  const page = await made(
    ...([`/incidents/${known.incident}/pages`, { target, text: 'Asked for' }, 'page'] as const),
  );
  const action = await made('/actions', { title: 'Asked for', kind: 'other' }, 'id');
  const about = `/runbooks/${known.runbook}/gaps`;
  const gap = await made(about, { text: 'Asked for' }, 'id', await ofGaps());
  const planned = { runbook: known.runbook, kind: 'tabletop', on: '2091-01-01' };
  const drill = await made('/drills', planned, 'id');
  const ids = { incident: known.incident, person, token, page, action, gap, drill };
  const reviews = { series: 'series', ended: 'ended-series', review };
  return { ...ids, ...reviews, team, schedule: rota, override, policy };
};
