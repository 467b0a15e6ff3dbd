import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { statusOf } from '../api/answer.ts';
import { gapLimits } from '../domain/gap/gap.types.ts';
import { readJsonBody } from '../read-json-body.ts';
import type { GapAnswer } from '../ui/gap/gap-answer.ts';

const name = z.string().min(1).max(200);
const postSchema = z.object({
  key: z.string().regex(/^[\w-]{8,100}$/),
  gap: z.object({
    runbook: name,
    revision: name.optional(),
    step: name.optional(),
    text: z.string().trim().min(1).max(gapLimits.text),
    incident: name.optional(),
  }),
});

const answer = (body: GapAnswer, status: number) => Response.json(body, { status });

/** Takes one gap as JSON; whoever is not signed in is told so, for a dialog asks and not a page. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  const { viewer, usecases } = context;
  if (!viewer) return answer({ ok: false, failure: 'signed-out' }, 401);
  const post = postSchema.safeParse(await readJsonBody(request));
  if (!post.success) return answer({ ok: false, failure: 'invalid' }, 400);
  const reported = await usecases.reportGap(post.data.gap, viewer, post.data.key);
  return reported.ok
    ? answer({ ok: true, ...reported.value }, 200)
    : answer({ ok: false, rejection: reported.rejection }, statusOf(reported.rejection.code));
};
