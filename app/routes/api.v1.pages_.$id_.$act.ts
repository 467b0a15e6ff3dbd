import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { pageAnswerOf } from '../domain/escalation/page-input.ts';

const answers = resource({
  POST: async ({ request, params, viewer, usecases, key }) => {
    const schema = pageAnswerOf(params.act ?? '');
    if (!schema) return answerRejection({ code: 'page-not-found', params: {} });
    const body = await readBody(request, schema);
    if (!body.ok) return body.answer;
    const done = await usecases.answerPage(params.id ?? '', body.value, viewer, key);
    return done.ok ? answerJson(done.value) : answerRejection(done.rejection);
  },
});

export const loader = answers;
export const action = answers;
