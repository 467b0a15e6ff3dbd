import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sentToReviewSchema } from '../domain/review/sent.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { reviewReader } from '../review-reader.ts';
import { asText, useFromText } from '../sent-text.ts';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import { pageTitle } from '../ui/page-title.ts';
import { ReviewPage } from '../ui/review/cycle/review-page.tsx';
import type { ReviewShown } from '../ui/review/review.types.ts';
import { useServerNow } from '../ui/time/clock-provider.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('review.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const cursor = await usecases.cursor();
  const read = await usecases.readReview(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  const view = asText<ReviewShown>(read.value);
  return { view, reader: reviewReader(viewer), id: read.value.id, cursor, now: Date.now() };
};

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const post = await readPost(request, sentToReviewSchema);
  if (!post) return unknownPost();
  const id = params.id ?? '';
  const sent = await context.usecases.sendReview(id, post.body, post.key);
  // Whoever signs shows first that they are there, and comes back to sign.
  if (!sent.ok && sent.rejection.code === 'confirm-needed')
    return redirect(`/confirm?to=${encodeURIComponent(`/reviews/${id}`)}`);
  return answerPost(sent);
};

const Review = () => {
  const { view, reader, id, cursor, now } = useLoaderData<typeof loader>();
  useServerNow(now);
  useLiveData(useLive(id, cursor), { cursor, failed: false });
  return <ReviewPage key={id} view={useFromText(view)} reader={reader} />;
};
export default Review;
