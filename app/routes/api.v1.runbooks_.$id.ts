import { answerJson, answerRejection } from '../api/answer.ts';
import { resource } from '../api/resource.ts';

const runbook = resource({
  GET: async ({ params, usecases }) => {
    const page = await usecases.readRunbook(params.id ?? '');
    if (!page.ok) return answerRejection(page.rejection);
    const { html: _html, ...view } = page.value;
    return answerJson(view);
  },
});

export const loader = runbook;
export const action = runbook;
