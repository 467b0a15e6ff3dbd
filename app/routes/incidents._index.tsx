import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '../require-viewer.ts';
import { IncidentsPage } from '../ui/incident/incidents-page.tsx';
import { useLive } from '../ui/live/use-live.ts';
import { useLiveData } from '../ui/live/use-live-data.ts';
import { pageTitle } from '../ui/page-title.ts';
import { useServerNow } from '../ui/time/clock-provider.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('incident.list.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const cursor = await context.usecases.cursor();
  const [incidents, retrospectives] = await Promise.all([
    context.usecases.listIncidents(),
    context.usecases.listRetrospectives(),
  ]);
  return { incidents, retrospectives, cursor, now: Date.now() };
};

const Incidents = () => {
  const { incidents, retrospectives, cursor, now } = useLoaderData<typeof loader>();
  useServerNow(now);
  useLiveData(useLive(undefined, cursor), { cursor, failed: false });
  return <IncidentsPage incidents={incidents} retrospectives={retrospectives} />;
};
export default Incidents;
