import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { newActionSchema } from '../domain/action/sent.ts';
import { sentToRetrospectiveSchema } from '../domain/retrospective/sent.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import { pageTitle } from '../ui/page-title.ts';
import { NoRetrospective } from '../ui/retrospective/no-retrospective.tsx';
import { RetrospectivePage } from '../ui/retrospective/retrospective-page.tsx';
import { useServerNow } from '../ui/time/clock-provider.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('retrospective.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const id = params.id ?? '';
  const cursor = await usecases.cursor();
  const [read, owners] = await Promise.all([
    usecases.readRetrospective(id),
    usecases.listActionOwners(),
  ]);
  if (!read.ok && read.rejection.code !== 'retrospective-not-found')
    throw refuse(404, read.rejection);
  const room = read.ok ? null : await usecases.readRoom(id, viewer);
  return {
    ...{ id, cursor, owners, now: Date.now() },
    view: read.ok ? read.value : null,
    state: read.ok ? read.value.incident.state : room?.ok ? room.value.incident.state : 'active',
    reader: {
      id: viewer.id,
      writes: mayAnywhere(viewer, 'retrospective.edit'),
      reviews: mayAnywhere(viewer, 'retrospective.review'),
      publishes: mayAnywhere(viewer, 'retrospective.publish'),
    },
  } as const;
};

const postSchema = z.union([
  sentToRetrospectiveSchema,
  z.strictObject({ type: z.literal('action.added'), action: newActionSchema }),
]);

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const id = params.id ?? '';
  const post = await readPost(request, postSchema);
  if (!post) return unknownPost();
  const { body, key } = post;
  if (body.type !== 'action.added')
    return answerPost(await usecases.sendRetrospective(id, body, key));
  const source = { type: 'incident' as const, id };
  return answerPost(await usecases.addAction({ ...body.action, source }, key));
};

const Retrospective = () => {
  const { id, view, state, reader, owners, cursor, now } = useLoaderData<typeof loader>();
  useServerNow(now);
  useLiveData(useLive(id, cursor), { cursor, failed: false });
  return view ? (
    <RetrospectivePage key={id} view={view} reader={reader} owners={owners} />
  ) : (
    <NoRetrospective incident={id} state={state} mayOpen={reader.writes} />
  );
};
export default Retrospective;
