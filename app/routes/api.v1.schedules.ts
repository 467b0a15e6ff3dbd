import { answerJson } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const schedules = resource({
  GET: async ({ usecases }) => {
    const all = await usecases.listSchedules();
    return answerJson({
      schedules: all.map(({ id, name, zone, team, now, until, next, troubles }) => ({
        ...{ id, name, zone, team, until, troubles },
        on_call: now,
        next,
      })),
    });
  },
});

export const loader = schedules;
export const action = schedules;
