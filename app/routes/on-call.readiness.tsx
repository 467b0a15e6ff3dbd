import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { ReadinessPage } from '../ui/readiness/readiness-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('readiness.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => ({
  me: requireViewer(context, request).id,
  findings: await context.usecases.readReadiness(),
});

const Readiness = () => <ReadinessPage {...useLoaderData<typeof loader>()} />;
export default Readiness;
