import { z } from 'zod';
import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { MOST_PACE } from '../domain/drill/drill.ts';
import { declareInputSchema } from '../domain/incident/declare-input.ts';

const { title, severity } = declareInputSchema.shape;
const startSchema = z.strictObject({
  title,
  severity: severity.optional(),
  pages: z.enum(['marked', 'log']).default('marked'),
  pace: z.int().min(1).max(MOST_PACE).default(1),
});

const start = resource({
  POST: async ({ request, params, usecases, key, publicUrl }) => {
    const given = await readBody(request, startSchema);
    if (!given.ok) return given.answer;
    const { severity: asked, ...rest } = given.value;
    const options = { ...rest, ...(asked && { severity: asked }) };
    const begun = await usecases.startDrill(params.id ?? '', options, key);
    if (!begun.ok) return answerRejection(begun.rejection);
    const Location = `${publicUrl}/api/v1/incidents/${begun.value.id}`;
    return answerJson(begun.value, 201, { Location });
  },
});

export const loader = start;
export const action = start;
