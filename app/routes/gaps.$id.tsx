import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sentGapSchema } from '../domain/gap/sent-gap.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { GapPage } from '../ui/gap/gap-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('gap.list.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const read = await usecases.readGap(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  const owners = await usecases.listActionOwners();
  return { gap: read.value, owners, mayClose: mayAnywhere(viewer, 'gap.close') };
};

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const post = await readPost(request, sentGapSchema);
  if (!post) return unknownPost();
  return answerPost(await context.usecases.changeGap(params.id ?? '', post.body, post.key));
};

const OneGap = () => {
  const page = useLoaderData<typeof loader>();
  return <GapPage key={page.gap.id} {...page} />;
};
export default OneGap;
