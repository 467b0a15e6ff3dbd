import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientLoaderFunctionArgs, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { keepShown } from '../keep-shown.ts';
import { requireViewer } from '../require-viewer.ts';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import { pageTitle } from '../ui/page-title.ts';
import { useServerNow } from '../ui/time/clock-provider.tsx';
import { WallFrame } from '../ui/wall/wall-frame.tsx';
import { WallList } from '../ui/wall/wall-list.tsx';

export const handle = { wall: true };

export const meta: MetaFunction = () => pageTitle((t) => t('wall.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const cursor = await context.usecases.cursor();
  const incidents = await context.usecases.listIncidents({ state: 'open' });
  return { incidents, cursor, now: Date.now(), failed: false };
};

type Shown = Awaited<ReturnType<typeof loader>>;
const shownBefore = keepShown<Shown>();

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
  shownBefore.read('wall', () => serverLoader<typeof loader>());

const Wall = () => {
  const shown = useLoaderData<typeof loader>() as Shown;
  const { incidents, cursor, failed, now } = shown;
  useServerNow(now);
  const live = useLive(undefined, cursor);
  useLiveData(live, { cursor, failed });
  useEffect(() => shownBefore.keep('wall', shown), [shown]);
  const allDrills = incidents.length > 0 && incidents.every(({ kind }) => kind === 'drill');
  return (
    <WallFrame live={live} failed={failed} asOf={now} drill={allDrills}>
      <WallList incidents={incidents} />
    </WallFrame>
  );
};
export default Wall;
