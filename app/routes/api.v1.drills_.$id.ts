import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { sentDrillSchema } from '../domain/drill/planned-input.ts';

const oneDrill = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readDrill(params.id ?? '');
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
  POST: async ({ request, params, usecases, key }) => {
    const change = await readBody(request, sentDrillSchema);
    if (!change.ok) return change.answer;
    const changed = await usecases.changeDrill(params.id ?? '', change.value, key);
    return changed.ok ? answerJson(changed.value) : answerRejection(changed.rejection);
  },
});

export const loader = oneDrill;
export const action = oneDrill;
