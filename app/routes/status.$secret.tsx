import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import {
  type ClientLoaderFunctionArgs,
  isRouteErrorResponse,
  useLoaderData,
  useRevalidator,
} from '@remix-run/react';
import { useEffect } from 'react';
import type { StakeholderView } from '../domain/update/stakeholder.ts';
import { pageTitle } from '../ui/page-title.ts';
import { LOOK_EVERY, NoStakeholderPage, StakeholderPage } from '../ui/update/stakeholder-page.tsx';

export const meta: MetaFunction = () => [
  ...pageTitle((t) => t('update.page.pageTitle')),
  { name: 'robots', content: 'noindex, nofollow, noarchive' },
];

/** No bar around it: whoever reads it is nobody here. */
export const handle = { bare: true };

export const headers = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
});

type Shown =
  | {
      found: true;
      stale: boolean;
      now: number;
      view: StakeholderView;
    }
  | { found: false };

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const read = await context.usecases.readStakeholderPage(params.secret ?? '');
  if (!read.ok) return data<Shown>({ found: false }, { status: 404 });
  const { now, ...view } = read.value;
  return data<Shown>({ found: true, stale: false, now, view });
};

let last: Shown | undefined;

/** A page that cannot be read again stays as it was, and says since when. */
export const clientLoader = async ({ serverLoader }: ClientLoaderFunctionArgs): Promise<Shown> => {
  try {
    last = (await serverLoader<typeof loader>()) as Shown;
    return last;
  } catch (error) {
    if (!last?.found || (isRouteErrorResponse(error) && error.status < 429)) throw error;
    return { ...last, stale: true };
  }
};

const Status = () => {
  const shown = useLoaderData<Shown>();
  const { revalidate, state } = useRevalidator();
  const { found } = shown;
  useEffect(() => {
    if (shown.found && !shown.stale) last = shown;
  }, [shown]);
  useEffect(() => {
    if (!found) return;
    const look = () => {
      if (document.visibilityState === 'visible' && state === 'idle') revalidate();
    };
    const timer = setInterval(look, LOOK_EVERY * 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [found, revalidate, state]);
  return shown.found ? (
    <StakeholderPage view={shown.view} lookedAt={shown.now} stale={shown.stale} />
  ) : (
    <NoStakeholderPage />
  );
};
export default Status;
