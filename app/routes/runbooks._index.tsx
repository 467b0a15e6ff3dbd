import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { LibraryPage } from '../ui/runbook/library-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('runbook.library.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  return { runbooks: await context.usecases.listRunbooks() };
};

const Runbooks = () => <LibraryPage runbooks={useLoaderData<typeof loader>().runbooks} />;
export default Runbooks;
