import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerExport } from '../answer-export.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const exported = await context.usecases.exportIncident(params.id ?? '');
  if (!exported.ok) throw refuse(404, exported.rejection);
  const { number } = exported.value.incident;
  const body = `${JSON.stringify(exported.value, null, 2)}\n`;
  return answerExport(body, 'application/json', `INC-${number}.json`);
};
