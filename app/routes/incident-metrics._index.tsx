import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { metricsFilterOf, metricsQuerySchema, readMetricsQuery } from '../metrics-query.ts';
import { requireViewer } from '../require-viewer.ts';
import { MetricsPage } from '../ui/metrics/metrics-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('metrics.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const url = new URL(request.url);
  const query = readMetricsQuery(url) ?? metricsQuerySchema.parse({});
  const view = await context.usecases.readMetrics(metricsFilterOf(query, Date.now()), query.by);
  return { view, query, search: url.search };
};

const Metrics = () => <MetricsPage {...useLoaderData<typeof loader>()} />;
export default Metrics;
