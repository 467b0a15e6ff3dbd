import { shiftsAsOf, slotsAsOf } from '../../domain/oncall/as-of.ts';
import { layerShifts } from '../../domain/oncall/layer-shifts.ts';
import { gapsOf, type Trouble } from '../../domain/oncall/trouble.ts';
import { zoneClock } from '../../domain/oncall/zone-clock.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { doublesOf, loadSchedules } from './list-schedules.ts';
import { AHEAD, lookAhead } from './look-ahead.ts';
import { namesOf } from './names.ts';
import type { OnCallUseCases } from './types.ts';

export const readSchedule =
  ({ store: { read }, now: clock }: Ports): OnCallUseCases['readSchedule'] =>
  async (id, span) => {
    const now = clock();
    const [begin, end] = [Math.min(span.from, now), Math.max(span.to, now + AHEAD)];
    const [all, people, swaps] = await Promise.all([
      loadSchedules(read, begin, end),
      read.people(),
      read.swapsOf(id),
    ]);
    const found = all.find(({ row }) => row.id === id);
    if (!found) return rejected('schedule-not-found', { schedule: id });
    const { row, revisions, overrides } = found;
    const schedule = row.definition;
    const names = namesOf(people);
    const left = new Set(people.filter((one) => one.deactivatedAt !== null).map((one) => one.id));
    const seen = lookAhead(revisions, overrides, now, left);
    const ahead = all.map((one) => ({
      schedule: one.row.id,
      shifts: shiftsAsOf(one.revisions, one.overrides, now, now + AHEAD),
    }));
    const troubles: Trouble[] = [...seen.troubles, ...doublesOf(ahead, id)];
    const shifts = shiftsAsOf(revisions, overrides, span.from, span.to);
    const doubled = new Set(
      troubles.flatMap((one) => (one.code === 'double' ? one.schedules : [])),
    );
    return accepted({
      schedules: all.flatMap((one) =>
        doubled.has(one.row.id) ? [{ id: one.row.id, name: one.row.definition.name }] : [],
      ),
      ...{ schedule, span, shifts, swaps, troubles },
      version: row.version,
      changedAt: row.changedAt,
      gaps: gapsOf(slotsAsOf(revisions, overrides, span.from, span.to)),
      layers: schedule.layers.map((layer) => ({
        id: layer.id,
        shifts: layerShifts(layer, zoneClock(schedule.zone), span.from, span.to),
      })),
      overrides,
      now: names(seen.now),
      until: seen.until,
      next: names(seen.next),
      people: names([
        ...schedule.layers.flatMap((layer) => layer.people),
        ...shifts.map(({ person }) => person),
        ...overrides.flatMap(({ person, instead }) => [person, ...(instead ? [instead] : [])]),
        ...swaps.flatMap(({ from, to }) => [from, to]),
        ...troubles.flatMap((one) => ('person' in one ? [one.person] : [])),
      ]),
    });
  };
