import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientLoaderFunctionArgs, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { keepShown } from '../keep-shown.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import { pageTitle } from '../ui/page-title.ts';
import { useServerNow } from '../ui/time/clock-provider.tsx';
import { WallFrame } from '../ui/wall/wall-frame.tsx';
import { WallRoom } from '../ui/wall/wall-room.tsx';

const LINES = 8;

export const handle = { wall: true };

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const outcome = await context.usecases.readRoom(params.id ?? '', viewer);
  if (!outcome.ok) throw refuse(404, outcome.rejection);
  const { incident, walkthroughs, timers, pages, timeline, cursor, now } = outcome.value;
  return {
    incident: {
      ...{ id: incident.id, number: incident.number, title: incident.title },
      ...{ severity: incident.severity, state: incident.state, kind: incident.kind },
      ...{ open: incident.open, roles: incident.roles, declaredAt: incident.declared.at },
      endedAt: (incident.resolved ?? incident.cancelled)?.at,
    },
    steps: walkthroughs.flatMap(({ current }) =>
      current.map(({ id, walkthrough, title, question, roleTitle, holder, claim, dueAt }) => ({
        ...{ key: `${walkthrough} ${id}`, title: question ?? title, roleTitle, dueAt },
        who: (claim ?? holder)?.name,
      })),
    ),
    timers: timers.map(({ key, walkthrough, title, dueAt }) => ({
      ...{ key: `${walkthrough} ${key}`, title, dueAt },
    })),
    pages: pages
      .filter(({ state }) => state === 'paging' || state === 'exhausted')
      .map(({ id, title }) => ({ id, title })),
    story: timeline.slice(-LINES).reverse(),
    ...{ cursor, now, failed: false },
  };
};

type Shown = Awaited<ReturnType<typeof loader>>;
const shownBefore = keepShown<Shown>();

export const clientLoader = ({ params, serverLoader }: ClientLoaderFunctionArgs) =>
  shownBefore.read(params.id ?? '', () => serverLoader<typeof loader>());

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? pageTitle((t) =>
        t('wall.roomTitle', {
          number: String(shown.incident.number),
          title: shown.incident.title,
        }),
      )
    : [];

const IncidentWall = () => {
  const shown = useLoaderData<typeof loader>() as Shown;
  const { incident, cursor, failed, now } = shown;
  useServerNow(now);
  const live = useLive(incident.id, cursor);
  useLiveData(live, { cursor, failed });
  useEffect(() => shownBefore.keep(incident.id, shown), [shown, incident.id]);
  return (
    <WallFrame live={live} failed={failed} asOf={now} drill={incident.kind === 'drill'}>
      <WallRoom {...shown} />
    </WallFrame>
  );
};
export default IncidentWall;
