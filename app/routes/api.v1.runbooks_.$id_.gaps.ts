import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { gapInputSchema } from '../domain/gap/gap-input.ts';

const gaps = resource({
  POST: async ({ request, params, viewer, usecases, key }) => {
    const input = await readBody(request, gapInputSchema);
    if (!input.ok) return input.answer;
    const about = { ...input.value, runbook: params.id ?? '' };
    const reported = await usecases.reportGap(about, viewer, key);
    return reported.ok ? answerJson(reported.value, 201) : answerRejection(reported.rejection);
  },
});

export const loader = gaps;
export const action = gaps;
