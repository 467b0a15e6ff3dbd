import { actionQueryOf, actionStateWords, readActionQuery } from '../action-query.ts';
import { answerJson, answerProblem, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { newActionSchema } from '../domain/action/sent.ts';

const actions = resource({
  GET: async ({ url, viewer, usecases }) => {
    const asked = readActionQuery(url);
    const expected = actionStateWords.join(' | ');
    if (!asked) return answerProblem(400, 'wrong-query', { name: 'state', expected });
    return answerJson({ actions: await usecases.listActions(actionQueryOf(asked, viewer.id)) });
  },
  POST: async ({ request, usecases, key, publicUrl }) => {
    const action = await readBody(request, newActionSchema);
    if (!action.ok) return action.answer;
    const added = await usecases.addAction(action.value, key);
    if (!added.ok) return answerRejection(added.rejection);
    const Location = `${publicUrl}/api/v1/actions/${added.value.id}`;
    return answerJson(added.value, 201, { Location });
  },
});

export const loader = actions;
export const action = actions;
