import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerExport } from '../answer-export.ts';
import { drillMarkdown } from '../messages/drill-markdown.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const report = await context.usecases.readDrillReport(params.id ?? '');
  if (!report.ok) throw refuse(404, report.rejection);
  const name = `INC-${report.value.incident.number}-drill.md`;
  return answerExport(drillMarkdown(report.value), 'text/markdown', name);
};
