import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { scheduleSchema } from '../domain/oncall/parse-schedule.ts';

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
  POST: async ({ request, usecases }) => {
    const body = await readBody(request, scheduleSchema);
    if (!body.ok) return body.answer;
    const made = await usecases.createSchedule(body.value);
    return made.ok ? answerJson(made.value, 201) : answerRejection(made.rejection);
  },
});

export const loader = schedules;
export const action = schedules;
