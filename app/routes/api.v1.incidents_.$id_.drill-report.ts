import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const report = resource({
  GET: async ({ params, usecases }) => {
    const made = await usecases.readDrillReport(params.id ?? '');
    return made.ok ? answerJson(made.value) : answerRejection(made.rejection);
  },
});

export const loader = report;
export const action = report;
