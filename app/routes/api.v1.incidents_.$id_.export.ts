import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const exported = resource({
  GET: async ({ params, usecases }) => {
    const outcome = await usecases.exportIncident(params.id ?? '');
    return outcome.ok ? answerJson(outcome.value) : answerRejection(outcome.rejection);
  },
});

export const loader = exported;
export const action = exported;
