import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayAnywhere } from '../domain/rights/may.ts';
import { requireViewer } from '../require-viewer.ts';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import { pageTitle } from '../ui/page-title.ts';
import { ReviewsPage } from '../ui/review/reviews-page.tsx';
import { useServerNow } from '../ui/time/clock-provider.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('review.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const cursor = await usecases.cursor();
  const [reviews, series] = await Promise.all([
    usecases.listReviews(),
    usecases.listReviewSeries(),
  ]);
  const maySchedule = mayAnywhere(viewer, 'review.schedule');
  return { reviews, series, maySchedule, cursor, now: Date.now() };
};

const Reviews = () => {
  const { now, cursor, ...page } = useLoaderData<typeof loader>();
  useServerNow(now);
  useLiveData(useLive(undefined, cursor), { cursor, failed: false });
  return <ReviewsPage {...page} />;
};
export default Reviews;
