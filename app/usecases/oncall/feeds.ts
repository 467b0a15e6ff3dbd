import { shiftsAsOf } from '../../domain/oncall/as-of.ts';
import { DAY } from '../../domain/oncall/local-time.ts';
import type { Shift, Span } from '../../domain/oncall/schedule.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import { may } from '../../domain/rights/may.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import { loadSchedules } from './list-schedules.ts';
import { namesOf } from './names.ts';
import type { OnCallUseCases } from './types.ts';

const BACK = 35 * DAY;
const AHEAD = 180 * DAY;
const MOST = 40;
/** How often it is written down that a feed was read. */
const TOUCH = 60 * 60_000;

export const createFeed =
  (ports: Ports): OnCallUseCases['createFeed'] =>
  (me, schedule) =>
    change(ports, me, async (tx, tell, at) => {
      const row = schedule === null ? null : await tx.schedule(schedule);
      if (schedule !== null && (!row || row.removedAt !== null))
        return rejected('schedule-not-found', { schedule });
      if ((await tx.feedsOf(me.id)).length >= MOST) return rejected('feeds-full', { max: MOST });
      const secret = ports.newSecret();
      await tx.insertFeed({
        ...{ id: ports.newId(), hash: ports.hash(secret), owner: me.id, createdAt: at },
        ...{
          schedule,
          person: schedule === null ? me.id : null,
          lastUsedAt: null,
          revokedAt: null,
        },
      });
      await tell({ type: 'feed.created', name: row?.definition.name ?? me.name }, me.id);
      return accepted({ secret });
    });

export const listFeeds =
  ({ store: { read } }: Ports): OnCallUseCases['listFeeds'] =>
  async (me) =>
    Promise.all(
      (await read.feedsOf(me.id)).map(async ({ id, schedule, createdAt, lastUsedAt }) => ({
        ...{ id, createdAt, lastUsedAt },
        schedule:
          schedule === null
            ? null
            : { id: schedule, name: (await read.schedule(schedule))?.definition.name ?? schedule },
      })),
    );

export const revokeFeed =
  (ports: Ports): OnCallUseCases['revokeFeed'] =>
  (me, id) =>
    change(ports, me, async (tx, tell, at) => {
      const feed = await tx.feedById(id);
      if (!feed || feed.owner !== me.id || feed.revokedAt !== null)
        return rejected('feed-not-found');
      await tx.revokeFeed(id, at);
      const row = feed.schedule === null ? null : await tx.schedule(feed.schedule);
      await tell({ type: 'feed.revoked', name: row?.definition.name ?? me.name }, me.id);
      return accepted(null);
    });

/** Somebody's shifts one after the other, whatever put them there. */
const joined = (shifts: readonly Shift[]): (Span & { person: string })[] => {
  const found: (Span & { person: string })[] = [];
  for (const { person, from, to } of [...shifts].sort((a, b) => a.from - b.from)) {
    const last = found.findLast((one) => one.person === person && one.to === from);
    if (last) last.to = to;
    else found.push({ person, from, to });
  }
  return found;
};

/** Whoever knows the address reads it, as long as its owner may read schedules and has not revoked it. */
export const readFeed =
  (ports: Ports): OnCallUseCases['readFeed'] =>
  async (secret) => {
    const { read } = ports.store;
    const feed = await read.feed(ports.hash(secret));
    const owner = feed && (await read.person(feed.owner));
    if (!feed || feed.revokedAt !== null || !owner || owner.deactivatedAt !== null)
      return rejected('feed-not-found');
    const holder = {
      type: 'person' as const,
      grants: await read.grantsOf(owner.id),
      freshUntil: 0,
    };
    if (!may(holder, 'schedule.read').ok) return rejected('feed-not-found');
    const now = ports.now();
    if (now - (feed.lastUsedAt ?? 0) > TOUCH)
      await ports.store.transact((tx) => tx.touchFeed(feed.id, now));
    const [from, to] = [now - BACK, now + AHEAD];
    const all = await loadSchedules(read, from, to);
    const names = namesOf(await read.people());
    const wanted = all.filter(({ row }) => feed.schedule === null || row.id === feed.schedule);
    const of = wanted.find(({ row }) => row.id === feed.schedule)?.row.definition.name;
    if (feed.schedule !== null && of === undefined) return rejected('feed-not-found');
    return accepted({
      id: feed.id,
      name: of ?? owner.name,
      shifts: wanted.flatMap(({ row, revisions, overrides }) =>
        joined(shiftsAsOf(revisions, overrides, from, to))
          .filter(({ person }) => feed.person === null || person === feed.person)
          .map((one) => ({
            id: `${row.id}.${one.person}.${one.from}`,
            title: names([one.person])[0]?.name ?? '',
            schedule: row.definition.name,
            changedAt: row.changedAt,
            from: one.from,
            to: one.to,
          })),
      ),
    });
  };
