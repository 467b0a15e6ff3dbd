import type { ScheduleRow } from '../../../db/store/oncall.ts';
import type { Writer } from '../../../db/store.ts';
import { checkSchedule } from '../../domain/oncall/check-schedule.ts';
import type { Schedule } from '../../domain/oncall/schedule.ts';
import { whatChanged } from '../../domain/oncall/what-changed.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { change } from '../people/change-person.ts';
import type { Ports } from '../ports.ts';
import { aboutSchedule } from './read-schedule-history.ts';
import type { OnCallUseCases } from './types.ts';

/** The team and everybody in the layers must be known; who left may stay until replaced. */
const known = async (tx: Writer, { team, layers }: Schedule): Promise<Outcome<null>> => {
  if (team !== null && !(await tx.team(team))) return rejected('team-not-found', { team });
  for (const id of new Set(layers.flatMap(({ people }) => people)))
    if (!(await tx.person(id))) return rejected('person-not-found');
  return accepted(null);
};

export const createSchedule =
  (ports: Ports): OnCallUseCases['createSchedule'] =>
  async (by, judge, schedule) => {
    const judged = judge('schedule.change', { team: schedule.team });
    if (!judged.ok) return judged;
    const checked = checkSchedule(schedule);
    if (!checked.ok) return checked;
    return change(ports, by, async (tx, tell, at) => {
      const { id, name } = schedule;
      // What was told about a removed one would be told about another of its name.
      if (await tx.schedule(id)) return rejected('schedule-taken', { schedule: id });
      const fits = await known(tx, schedule);
      if (!fits.ok) return fits;
      const dates = { createdAt: at, changedAt: at, removedAt: null };
      await tx.insertSchedule({ id, definition: schedule, version: 1, ...dates });
      await tx.insertScheduleRevision(id, { at, definition: schedule });
      const layers = schedule.layers.map((layer) => layer.name).join(', ') || '_none';
      await tell({ type: 'schedule.created', schedule: id, name, layers }, aboutSchedule(id));
      return accepted({ id });
    });
  };

/** Saves what a schedule says from now on. False: somebody else was first. */
export const saveSchedule = async (
  tx: Writer,
  row: ScheduleRow,
  definition: Schedule,
  at: Instant,
): Promise<boolean> => {
  const next = { ...row, definition, version: row.version + 1, changedAt: at };
  if (!(await tx.updateSchedule(next, row.version))) return false;
  await tx.insertScheduleRevision(row.id, { at, definition });
  return true;
};

export const changeSchedule =
  (ports: Ports): OnCallUseCases['changeSchedule'] =>
  async (by, judge, schedule, version) => {
    const checked = checkSchedule(schedule);
    if (!checked.ok) return checked;
    return change(ports, by, async (tx, tell, at) => {
      const { id } = schedule;
      const row = await tx.schedule(id);
      if (!row || row.removedAt !== null) return rejected('schedule-not-found', { schedule: id });
      for (const { team } of [row.definition, schedule]) {
        const judged = judge('schedule.change', { team });
        if (!judged.ok) return judged;
      }
      if (row.version !== version) return rejected('schedule-changed', { schedule: id });
      const fits = await known(tx, schedule);
      if (!fits.ok) return fits;
      if (!(await saveSchedule(tx, row, schedule, at)))
        return rejected('schedule-changed', { schedule: id });
      const what = whatChanged(row.definition, schedule);
      await tell({ type: 'schedule.changed', schedule: id, ...what }, aboutSchedule(id));
      return accepted({ version: version + 1 });
    });
  };

/** What it said stays readable in the history; nobody is on call by it any more. */
export const removeSchedule =
  (ports: Ports): OnCallUseCases['removeSchedule'] =>
  async (by, judge, id) =>
    change(ports, by, async (tx, tell, at) => {
      const row = await tx.schedule(id);
      if (!row || row.removedAt !== null) return rejected('schedule-not-found', { schedule: id });
      const { team, name } = row.definition;
      const judged = judge('schedule.change', { team });
      if (!judged.ok) return judged;
      await tx.updateSchedule({ ...row, version: row.version + 1, removedAt: at }, row.version);
      await tell({ type: 'schedule.removed', schedule: id, name }, aboutSchedule(id));
      return accepted(null);
    });
