import { z } from 'zod';
import { policyBodySchema } from './domain/escalation/policy.ts';
import { accepted, type Outcome, rejected } from './domain/outcome.ts';

const policySchema = z.object({
  id: z.string(),
  name: z.string(),
  team: z.string().nullable(),
  isDefault: z.boolean(),
  body: policyBodySchema,
});

/** The policy that the editor sends as JSON. What its words may be is judged where it is saved. */
export const readPolicyForm = (form: FormData): Outcome<z.output<typeof policySchema>> => {
  try {
    const parsed = policySchema.safeParse(JSON.parse(String(form.get('policy') ?? '')));
    return parsed.success ? accepted(parsed.data) : rejected('policy-body-pattern');
  } catch {
    return rejected('policy-body-pattern');
  }
};
