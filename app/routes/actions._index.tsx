import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { actionQueryOf, readActionQuery } from '../action-query.ts';
import { newActionSchema } from '../domain/action/sent.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { requireViewer } from '../require-viewer.ts';
import { ActionListPage } from '../ui/action/action-list-page.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { useServerNow } from '../ui/time/clock-provider.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('action.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const url = new URL(request.url);
  const asked = readActionQuery(url) ?? {};
  const [actions, owners] = await Promise.all([
    usecases.listActions(actionQueryOf(asked, viewer.id)),
    usecases.listActionOwners(),
  ]);
  const mayAdd = mayAnywhere(viewer, 'action.change');
  return { actions, owners, asked, mayAdd, search: url.search, now: Date.now() };
};

const postSchema = z.strictObject({ type: z.literal('action.added'), action: newActionSchema });

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const post = await readPost(request, postSchema);
  if (!post) return unknownPost();
  return answerPost(await context.usecases.addAction(post.body.action, post.key));
};

const Actions = () => {
  const { now, ...page } = useLoaderData<typeof loader>();
  useServerNow(now);
  return <ActionListPage {...page} />;
};
export default Actions;
