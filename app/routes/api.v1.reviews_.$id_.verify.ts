import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const verify = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.verifyReview(params.id ?? '');
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
});

export const loader = verify;
export const action = verify;
