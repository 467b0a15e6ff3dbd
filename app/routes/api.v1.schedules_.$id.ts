import { answerJson, answerRejection } from '../api/answer.ts';
import { readNumber } from '../api/read-query.ts';
import { resource } from '../api/resource.ts';

const DAY = 24 * 60 * 60_000;
const END = 4_102_444_800_000;

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
});

export const loader = schedule;
export const action = schedule;
