import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { sentToRetrospectiveSchema } from '../domain/retrospective/sent.ts';

const retrospective = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readRetrospective(params.id ?? '');
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
  POST: async ({ request, params, usecases, key }) => {
    const event = await readBody(request, sentToRetrospectiveSchema);
    if (!event.ok) return event.answer;
    const sent = await usecases.sendRetrospective(params.id ?? '', event.value, key);
    return sent.ok ? answerJson(sent.value) : answerRejection(sent.rejection);
  },
});

export const loader = retrospective;
export const action = retrospective;
