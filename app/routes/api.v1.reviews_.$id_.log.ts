import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const log = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readReviewLog(params.id ?? '');
    return read.ok ? answerJson({ log: read.value }) : answerRejection(read.rejection);
  },
});

export const loader = log;
export const action = log;
