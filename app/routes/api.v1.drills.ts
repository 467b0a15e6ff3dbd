import { z } from 'zod';
import { answerJson, answerProblem, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { isDay } from '../domain/day.ts';
import { drillStates } from '../domain/drill/planned.ts';
import { newDrillSchema } from '../domain/drill/planned-input.ts';

const day = z.string().refine(isDay).optional();
const querySchema = z.object({
  ...{ from: day, to: day },
  runbook: z.string().min(1).max(200).optional(),
  state: z.enum(drillStates).optional(),
});

const drills = resource({
  GET: async ({ url, usecases }) => {
    const asked = querySchema.safeParse(Object.fromEntries(url.searchParams));
    const expected = `from, to: YYYY-MM-DD, state: ${drillStates.join(' | ')}`;
    if (!asked.success) return answerProblem(400, 'wrong-query', { name: 'state', expected });
    const given = Object.entries(asked.data).filter(([, value]) => value !== undefined);
    return answerJson({ drills: await usecases.listDrills(Object.fromEntries(given)) });
  },
  POST: async ({ request, usecases, key, publicUrl }) => {
    const drill = await readBody(request, newDrillSchema);
    if (!drill.ok) return drill.answer;
    const planned = await usecases.planDrill(drill.value, key);
    if (!planned.ok) return answerRejection(planned.rejection);
    const Location = `${publicUrl}/api/v1/drills/${planned.value.id}`;
    return answerJson(planned.value, 201, { Location });
  },
});

export const loader = drills;
export const action = drills;
