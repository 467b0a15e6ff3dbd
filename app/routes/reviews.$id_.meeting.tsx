import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { newActionSchema } from '../domain/action/sent.ts';
import { sentToReviewSchema } from '../domain/review/sent.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { reviewReader } from '../review-reader.ts';
import { asText, useFromText } from '../sent-text.ts';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import { pageTitle } from '../ui/page-title.ts';
import { MeetingPage } from '../ui/review/meeting/meeting-page.tsx';
import type { ReviewShown } from '../ui/review/review.types.ts';
import { useServerNow } from '../ui/time/clock-provider.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('review.meeting.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const cursor = await usecases.cursor();
  const [read, owners] = await Promise.all([
    usecases.readReview(params.id ?? ''),
    usecases.listActionOwners(),
  ]);
  if (!read.ok) throw refuse(404, read.rejection);
  const view = asText<ReviewShown>(read.value);
  const { id } = read.value;
  return { view, owners, reader: reviewReader(viewer), id, cursor, now: Date.now() };
};

const postSchema = z.union([
  sentToReviewSchema,
  z.strictObject({ type: z.literal('action.added'), action: newActionSchema }),
]);

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const id = params.id ?? '';
  const post = await readPost(request, postSchema);
  if (!post) return unknownPost();
  const { body, key } = post;
  if (body.type !== 'action.added') return answerPost(await usecases.sendReview(id, body, key));
  const { source } = body.action;
  const item = source.type === 'review' ? source.item : undefined;
  const here = { type: 'review' as const, id, ...(item !== undefined && { item }) };
  return answerPost(await usecases.addAction({ ...body.action, source: here }, key));
};

const Meeting = () => {
  const { view, reader, owners, id, cursor, now } = useLoaderData<typeof loader>();
  useServerNow(now);
  useLiveData(useLive(id, cursor), { cursor, failed: false });
  return <MeetingPage key={id} view={useFromText(view)} reader={reader} owners={owners} />;
};
export default Meeting;
