import { answerJson } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const coverage = resource({
  GET: async ({ usecases }) => answerJson(await usecases.readCoverage()),
});

export const loader = coverage;
export const action = coverage;
