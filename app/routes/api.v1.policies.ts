import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { policyInputSchema } from '../domain/escalation/policy.ts';

const policies = resource({
  GET: async ({ usecases }) => answerJson({ policies: await usecases.listPolicies() }),
  POST: async ({ request, viewer, usecases }) => {
    const policy = await readBody(request, policyInputSchema);
    if (!policy.ok) return policy.answer;
    const saved = await usecases.savePolicy(policy.value, null, viewer);
    return saved.ok ? answerJson({ id: policy.value.id }, 201) : answerRejection(saved.rejection);
  },
});

export const loader = policies;
export const action = policies;
