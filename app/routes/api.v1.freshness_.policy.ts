import { z } from 'zod';
import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { usualPolicy } from '../domain/evidence/policy.ts';
import { freshnessPolicySchema } from '../domain/evidence/policy-input.ts';

/** Null takes the shipped policy again. */
const bodySchema = z.strictObject({ policy: freshnessPolicySchema.nullable() });

const policy = resource({
  GET: async ({ usecases }) => answerJson(await usecases.readFreshnessPolicy()),
  POST: async ({ request, usecases }) => {
    const body = await readBody(request, bodySchema);
    if (!body.ok) return body.answer;
    const set = await usecases.setFreshnessPolicy(body.value.policy);
    if (!set.ok) return answerRejection(set.rejection);
    // Who may set it may not be who may read it.
    const { policy: own } = body.value;
    return answerJson({ policy: own ?? usualPolicy, own: own !== null });
  },
});

export const loader = policy;
export const action = policy;
