import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '../domain/rights/may.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { PeoplePage } from '../ui/settings/people-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('settings.page.people'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  return {
    people: await context.usecases.listPeople(),
    viewer: viewer.id,
    mayInvite: may(viewer, 'person.invite').ok,
  };
};

const People = () => <PeoplePage {...useLoaderData<typeof loader>()} />;
export default People;
