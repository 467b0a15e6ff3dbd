import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sentActionSchema } from '../domain/action/sent.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { ActionPage } from '../ui/action/action-page.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { useServerNow } from '../ui/time/clock-provider.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? data.item.title : (t) => t('action.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const read = await usecases.readAction(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  const { incident } = read.value;
  const [owners, retrospective] = await Promise.all([
    usecases.listActionOwners(),
    incident ? usecases.readRetrospective(incident.id) : null,
  ]);
  return {
    ...{ item: read.value, owners, now: Date.now() },
    runbooks: retrospective?.ok ? retrospective.value.runbooks : [],
    reader: {
      id: viewer.id,
      changes: mayAnywhere(viewer, 'action.change'),
      settles: mayAnywhere(viewer, 'action.settle'),
    },
  };
};

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const post = await readPost(request, sentActionSchema);
  if (!post) return unknownPost();
  return answerPost(await context.usecases.changeAction(params.id ?? '', post.body, post.key));
};

const Action = () => {
  const { now, ...page } = useLoaderData<typeof loader>();
  useServerNow(now);
  return <ActionPage key={page.item.id} {...page} />;
};
export default Action;
