import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { sentGapSchema } from '../domain/gap/sent-gap.ts';

const oneGap = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readGap(params.id ?? '');
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
  POST: async ({ request, params, usecases, key }) => {
    const change = await readBody(request, sentGapSchema);
    if (!change.ok) return change.answer;
    const changed = await usecases.changeGap(params.id ?? '', change.value, key);
    return changed.ok ? answerJson(changed.value) : answerRejection(changed.rejection);
  },
});

export const loader = oneGap;
export const action = oneGap;
