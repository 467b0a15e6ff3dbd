import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { sentActionSchema } from '../domain/action/sent.ts';

const oneAction = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readAction(params.id ?? '');
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
  POST: async ({ request, params, usecases, key }) => {
    const change = await readBody(request, sentActionSchema);
    if (!change.ok) return change.answer;
    const changed = await usecases.changeAction(params.id ?? '', change.value, key);
    return changed.ok ? answerJson(changed.value) : answerRejection(changed.rejection);
  },
});

export const loader = oneAction;
export const action = oneAction;
