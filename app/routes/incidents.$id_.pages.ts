import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { statusOf } from '../api/answer.ts';
import { pageAnswerSchema, pageInputSchema } from '../domain/escalation/page-input.ts';
import { readJsonBody } from '../read-json-body.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import type { PageActAnswer } from '../ui/page/page-act.ts';

const key = z.string().regex(/^[\w-]{8,100}$/);
const postSchema = z.union([
  z.strictObject({ key, page: pageInputSchema }),
  z.strictObject({ key, answered: z.string().min(1).max(200), answer: pageAnswerSchema }),
]);

/** Whom the dialog offers to page. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const pages = await context.usecases.listPagesOf(params.id ?? '');
  if (!pages.ok) throw refuse(404, pages.rejection);
  return Response.json(await context.usecases.listPageTargets());
};

const answer = (body: PageActAnswer, status: number) => Response.json(body, { status });

/** Pages somebody, or answers a page, as JSON: a dialog asks and not a page. */
export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { viewer, usecases } = context;
  if (!viewer) return answer({ ok: false, failure: 'signed-out' }, 401);
  const post = postSchema.safeParse(await readJsonBody(request));
  if (!post.success) return answer({ ok: false, failure: 'invalid' }, 400);
  const done =
    'page' in post.data
      ? await usecases.pageSomebody(
          { incident: params.id ?? '', ...post.data.page },
          viewer,
          post.data.key,
        )
      : await usecases.answerPage(post.data.answered, post.data.answer, viewer, post.data.key);
  return done.ok
    ? answer({ ok: true }, 200)
    : answer({ ok: false, rejection: done.rejection }, statusOf(done.rejection.code));
};
