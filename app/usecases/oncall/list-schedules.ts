import type { ScheduleRow } from '../../../db/store/oncall.ts';
import type { Reader } from '../../../db/store.ts';
import { type Revision, shiftsAsOf, slotsAsOf } from '../../domain/oncall/as-of.ts';
import { DAY, dayOf, weekdayOf } from '../../domain/oncall/local-time.ts';
import type { Override, Schedule, Shift } from '../../domain/oncall/schedule.ts';
import { doubleBookings, gapsOf, type Trouble } from '../../domain/oncall/trouble.ts';
import { zoneClock } from '../../domain/oncall/zone-clock.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ports } from '../ports.ts';
import { AHEAD, lookAhead } from './look-ahead.ts';
import { namesOf } from './names.ts';
import type { OnCallUseCases } from './types.ts';

const WEEKS = 2;

/** From the Monday of this week, on the schedule's clock. */
const fromMonday = ({ zone }: Schedule, now: Instant): { from: Instant; to: Instant } => {
  const clock = zoneClock(zone);
  const today = dayOf(clock.shownAt(now));
  const monday = today - (weekdayOf(today) - 1) * DAY;
  return { from: clock.firstAt(monday), to: clock.firstAt(monday + WEEKS * 7 * DAY) };
};

type Loaded = { row: ScheduleRow; revisions: Revision[]; overrides: Override[] };

/** Every schedule with what it has said and who changed it for a while. */
export const loadSchedules = async (
  read: Reader,
  from: Instant,
  to: Instant,
): Promise<Loaded[]> => {
  const [rows, overrides] = await Promise.all([read.schedules(), read.overrides(from, to)]);
  return Promise.all(
    rows.map(async (row) => ({
      row,
      revisions: await read.scheduleRevisions(row.id),
      overrides: overrides.filter((one) => one.schedule === row.id),
    })),
  );
};

/** Double bookings that one schedule has a part in. */
export const doublesOf = (
  rows: readonly { schedule: string; shifts: readonly Shift[] }[],
  id: string,
): Trouble[] =>
  doubleBookings(rows)
    .filter(({ schedules }) => schedules.includes(id))
    .slice(0, 10)
    .map((one) => ({ code: 'double', ...one }));

export const listSchedules =
  ({ store: { read }, now: clock }: Ports): OnCallUseCases['listSchedules'] =>
  async () => {
    const now = clock();
    const [all, people] = await Promise.all([
      loadSchedules(read, now - 8 * DAY, now + AHEAD),
      read.people(),
    ]);
    const names = namesOf(people);
    const left = new Set(people.filter((one) => one.deactivatedAt !== null).map(({ id }) => id));
    const ahead = all.map(({ row, revisions, overrides }) => ({
      schedule: row.id,
      shifts: shiftsAsOf(revisions, overrides, now, now + AHEAD),
    }));
    return all.map(({ row, revisions, overrides }) => {
      const { id, name, zone, team, layers } = row.definition;
      const seen = lookAhead(revisions, overrides, now, left);
      const span = fromMonday(row.definition, now);
      const shifts = shiftsAsOf(revisions, overrides, span.from, span.to);
      return {
        ...{ id, name, zone, team, shifts },
        span,
        gaps: gapsOf(slotsAsOf(revisions, overrides, span.from, span.to)),
        until: seen.until,
        now: names(seen.now),
        next: names(seen.next),
        troubles: [...seen.troubles, ...doublesOf(ahead, id)],
        people: names([
          ...layers.flatMap((layer) => layer.people),
          ...shifts.map(({ person }) => person),
        ]),
      };
    });
  };
