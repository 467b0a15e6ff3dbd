import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const evidence = resource({
  GET: async ({ params, usecases }) => {
    const read = await usecases.readEvidence(params.id ?? '');
    return read.ok ? answerJson(read.value) : answerRejection(read.rejection);
  },
});

export const loader = evidence;
export const action = evidence;
