import { z } from 'zod';
import { answerJson, answerRejection } from '../api/answer.ts';
import { readBody } from '../api/read-body.ts';
import { resource } from '../api/resource.ts';
import { scheduleLimits } from '../domain/oncall/limits.ts';

const instant = z.number().int().min(0).max(4_102_444_800_000);
const id = z.string().min(1).max(100);
const schema = z.strictObject({
  kind: z.enum(['replace', 'add', 'remove']),
  from: instant,
  to: instant,
  person: id,
  instead: id.nullable().default(null),
  reason: z.string().max(scheduleLimits.reason).nullable().default(null),
});

const overrides = resource({
  POST: async ({ params, request, usecases, key }) => {
    const body = await readBody(request, schema);
    if (!body.ok) return body.answer;
    const added = await usecases.addOverride(params.id ?? '', body.value, key);
    return added.ok ? answerJson(added.value, 201) : answerRejection(added.rejection);
  },
});

export const loader = overrides;
export const action = overrides;
