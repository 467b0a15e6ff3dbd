import { z } from 'zod';
import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { readNumber } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';
import { scheduleSchema } from '../domain/oncall/parse-schedule.ts';
import { rejected } from '../domain/outcome.ts';

const DAY = 24 * 60 * 60_000;
const END = 4_102_444_800_000;

/** As it was read: another change in between is not overwritten. */
const changed = z.strictObject({ version: z.number().int().min(1), schedule: scheduleSchema });

/** A schedule with its final shifts from `from` (milliseconds, else now) for `days` days. */
const schedule = resource({
  GET: async ({ params, url, usecases }) => {
    const from = readNumber(url, 'from', { fallback: Date.now(), min: 0, max: END });
    if (!from.ok) return from.answer;
    const days = readNumber(url, 'days', { fallback: 28, min: 1, max: 366 });
    if (!days.ok) return days.answer;
    const span = { from: from.value, to: from.value + days.value * DAY };
    const read = await usecases.readSchedule(params.id ?? '', span);
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
  POST: async ({ request, params, usecases }) => {
    const body = await readBody(request, changed);
    if (!body.ok) return body.answer;
    const { version, schedule } = body.value;
    const saved =
      schedule.id === params.id
        ? await usecases.changeSchedule(schedule, version)
        : rejected('schedule-pattern', { field: 'id' });
    return saved.ok ? answerJson(saved.value) : answerRejection(saved.rejection);
  },
});

export const loader = schedule;
export const action = schedule;
