import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { gapInputSchema } from '../domain/gap/gap-input.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { gapFilterOf, readGapQuery } from '../gap-query.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { requireViewer } from '../require-viewer.ts';
import { GapsPage } from '../ui/gap/gaps-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('gap.list.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const asked = readGapQuery(new URL(request.url)) ?? {};
  const [gaps, candidates] = await Promise.all([
    context.usecases.listGaps(gapFilterOf(asked, viewer.id)),
    context.usecases.listGapCandidates(),
  ]);
  const narrowed = Object.keys(asked).length > 0;
  return { gaps, candidates, asked, narrowed, mayTake: mayAnywhere(viewer, 'gap.report') };
};

const postSchema = z.strictObject({
  type: z.literal('gap.taken-up'),
  gap: gapInputSchema.extend({ runbook: z.string().min(1).max(200) }),
});

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const post = await readPost(request, postSchema);
  if (!post) return unknownPost();
  return answerPost(await context.usecases.reportGap(post.body.gap, viewer, post.key));
};

const Gaps = () => <GapsPage {...useLoaderData<typeof loader>()} />;
export default Gaps;
