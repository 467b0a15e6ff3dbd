import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { translator } from '../messages/catalogue.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { DrillReportPage } from '../ui/drill/drill-report-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown
    ? [
        {
          title: translator()('drill.report.pageTitle', {
            number: String(shown.report.incident.number),
          }),
        },
      ]
    : [];

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const report = await context.usecases.readDrillReport(params.id ?? '');
  if (!report.ok) throw refuse(404, report.rejection);
  return { report: report.value };
};

const DrillReportRoute = () => <DrillReportPage report={useLoaderData<typeof loader>().report} />;
export default DrillReportRoute;
