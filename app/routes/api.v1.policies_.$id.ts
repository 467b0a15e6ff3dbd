import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { policyInputSchema } from '../domain/escalation/policy.ts';

const policy = resource({
  GET: async ({ params, usecases }) => {
    const found = await usecases.readPolicy(params.id ?? '');
    return found.ok ? answerJson(found.value) : answerRejection(found.rejection);
  },
  POST: async ({ request, params, viewer, usecases }) => {
    const given = await readBody(request, policyInputSchema);
    if (!given.ok) return given.answer;
    const saved = await usecases.savePolicy(given.value, params.id ?? '', viewer);
    return saved.ok ? answerJson({ id: given.value.id }) : answerRejection(saved.rejection);
  },
});

export const loader = policy;
export const action = policy;
