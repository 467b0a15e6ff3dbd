import { shiftsAsOf } from '../../domain/oncall/as-of.ts';
import { doubleBookings } from '../../domain/oncall/trouble.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { loadSchedules } from './list-schedules.ts';
import { namesOf } from './names.ts';
import type { OnCallUseCases } from './types.ts';

export const readPersonShifts =
  ({ store: { read } }: Ports): OnCallUseCases['readPersonShifts'] =>
  async (id, { from, to }) => {
    const [all, people, swaps] = await Promise.all([
      loadSchedules(read, from, to),
      read.people(),
      read.openSwapsOf(id),
    ]);
    const names = namesOf(people);
    const [person] = people.some((one) => one.id === id) ? names([id]) : [];
    if (!person) return rejected('person-not-found');
    const rows = all.map(({ row, revisions, overrides }) => ({
      schedule: row.id,
      shifts: shiftsAsOf(revisions, overrides, from, to).filter((one) => one.person === id),
    }));
    return accepted({
      person,
      shifts: rows
        .flatMap(({ schedule, shifts }) => shifts.map((one) => ({ ...one, schedule })))
        .sort((a, b) => a.from - b.from),
      schedules: all.map(({ row: { definition } }) => ({
        id: definition.id,
        name: definition.name,
        zone: definition.zone,
      })),
      doubles: doubleBookings(rows),
      swaps,
      people: names(swaps.flatMap((one) => [one.from, one.to])),
    });
  };
