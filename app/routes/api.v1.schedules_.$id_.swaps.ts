import { z } from 'zod';
import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { scheduleLimits } from '../domain/oncall/limits.ts';

const instant = z.number().int().min(0).max(4_102_444_800_000);
const span = z.strictObject({ from: instant, to: instant });
const schema = z.strictObject({
  to: z.string().min(1).max(100),
  give: span,
  take: span.nullable().default(null),
  reason: z.string().max(scheduleLimits.reason).nullable().default(null),
});

/** Swaps of a schedule, newest first; whoever's token it is offers what is theirs. */
const swaps = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readSchedule(params.id ?? '', { from: 0, to: 0 });
    return read.ok ? answerJson({ swaps: read.value.swaps }) : answerRejection(read.rejection);
  },
  POST: async ({ params, request, usecases, key }) => {
    const body = await readBody(request, schema);
    if (!body.ok) return body.answer;
    const offered = await usecases.offerSwap(params.id ?? '', body.value, key);
    return offered.ok ? answerJson(offered.value, 201) : answerRejection(offered.rejection);
  },
});

export const loader = swaps;
export const action = swaps;
