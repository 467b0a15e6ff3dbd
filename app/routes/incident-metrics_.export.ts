import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvAnswer } from '../csv.ts';
import { metricsCsvHead, metricsCsvLine } from '../metrics-csv.ts';
import { metricsFilterOf, readMetricsQuery } from '../metrics-query.ts';
import { notFound } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

/** Each incident that is counted, as a CSV file. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const query = readMetricsQuery(new URL(request.url));
  if (!query) throw notFound();
  const all = await context.usecases.exportMetrics(metricsFilterOf(query, Date.now()));
  const name = `bulkhead-metrics-${query.kind}.csv`;
  return csvAnswer(name, [metricsCsvHead, ...all.map(metricsCsvLine)]);
};
