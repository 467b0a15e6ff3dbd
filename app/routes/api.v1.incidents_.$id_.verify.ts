import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const verify = resource({
  GET: async ({ params, usecases }) => {
    const outcome = await usecases.verifyIncident(params.id ?? '');
    return outcome.ok ? answerJson(outcome.value) : answerRejection(outcome.rejection);
  },
});

export const loader = verify;
export const action = verify;
