import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayAnywhere } from '../domain/rights/may.ts';
import { requireViewer } from '../require-viewer.ts';
import { HomePage } from '../ui/home/home-page.tsx';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import { pageTitle } from '../ui/page-title.ts';
import { useServerNow } from '../ui/time/clock-provider.tsx';

const LAPSES_SHOWN = 6;

export const meta: MetaFunction = () => pageTitle((t) => t('home.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  // The cursor first: what happens while reading is then told by the stream.
  const cursor = await usecases.cursor();
  const [incidents, lapses, runbooks, pages, retrospectives, actions, readiness, due, reviews] =
    await Promise.all([
      usecases.listIncidents({ state: 'open' }),
      usecases.listLapses(LAPSES_SHOWN),
      usecases.listRunbooks(),
      usecases.listOwnPages(),
      usecases.listRetrospectives(),
      usecases.listActions({ state: 'overdue', owner: viewer.id }),
      usecases.readReadiness(),
      usecases.listFreshness({ freshness: ['due'] }),
      mayAnywhere(viewer, 'review.hold') ? usecases.listReviews() : [],
    ]);
  const overdue = {
    retrospectives: retrospectives.filter((one) => one.overdue),
    actions: actions.length,
    runbooks: due.length,
    reviews: reviews.flatMap(({ id, title, overdue }) => (overdue ? [{ id, title }] : [])),
  };
  const unready = readiness.filter(({ severity }) => severity === 'error').length;
  return {
    unready,
    incidents,
    lapses,
    runbooks,
    pages,
    overdue,
    viewer: viewer.id,
    cursor,
    now: Date.now(),
  };
};

const Home = () => {
  const { incidents, lapses, runbooks, pages, overdue, unready, viewer, cursor, now } =
    useLoaderData<typeof loader>();
  useServerNow(now);
  useLiveData(useLive(undefined, cursor), { cursor, failed: false });
  return <HomePage {...{ incidents, lapses, runbooks, pages, overdue, unready, viewer }} />;
};
export default Home;
