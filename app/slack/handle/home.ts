import { homeView } from '../views/lists.ts';
import type { Acting } from './acting.ts';

const TWO_WEEKS = 14 * 24 * 3600_000;
/** Rooms that are looked into for steps of mine. */
const MOST = 20;

/** App Home for one person: their steps, what is open, their shifts, what they owe. */
export const homeOf = async ({ usecases, me, publicUrl, now }: Acting) => {
  const open = await usecases.listIncidents({ state: 'open' });
  const steps = [];
  for (const incident of open.slice(0, MOST)) {
    const room = await usecases.readRoom(incident.id);
    if (!room.ok) continue;
    for (const step of room.value.walkthroughs.flatMap(({ current }) => current))
      if ((step.claim ?? step.holder)?.id === me.id) steps.push({ step, incident });
  }
  const span = { from: now(), to: now() + TWO_WEEKS };
  const mine = await usecases.readPersonShifts(me.id, span);
  const shifts = mine.ok
    ? mine.value.shifts.map(({ schedule, from, to }) => ({
        schedule: mine.value.schedules.find(({ id }) => id === schedule)?.name ?? schedule,
        ...{ from, until: to },
      }))
    : [];
  const overdue = await usecases.listActions({ state: 'overdue', owner: me.id });
  return homeView({ publicUrl, steps, open, shifts, overdue });
};
