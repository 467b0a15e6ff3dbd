import { answerJson } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const runbooks = resource({
  GET: async ({ usecases }) => answerJson({ runbooks: await usecases.listRunbooks() }),
});

export const loader = runbooks;
export const action = runbooks;
