import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';
import { sayByCode } from '../messages/catalogue.ts';

const soFar = resource({
  GET: async ({ params, usecases }) => {
    const outcome = await usecases.readSoFar(params.id ?? '');
    if (!outcome.ok) return answerRejection(outcome.rejection);
    const { lines, ...rest } = outcome.value;
    const worded = lines.map((line) => ({
      ...line,
      text: sayByCode('soFar', line.code, line.params),
    }));
    return answerJson({ ...rest, lines: worded });
  },
});

export const loader = soFar;
export const action = soFar;
