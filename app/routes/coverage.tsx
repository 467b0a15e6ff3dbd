import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '../require-viewer.ts';
import { asText, useFromText } from '../sent-text.ts';
import { pageTitle } from '../ui/page-title.ts';
import { CoveragePage } from '../ui/review/coverage/coverage-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('coverage.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  return { coverage: asText(await context.usecases.readCoverage()) };
};

const CoverageRoute = () => (
  <CoveragePage coverage={useFromText(useLoaderData<typeof loader>().coverage)} />
);
export default CoverageRoute;
