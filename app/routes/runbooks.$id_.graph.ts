import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerGraph } from '../answer-graph.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const read = await context.usecases.readRunbook(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  return answerGraph(read.value.revision, read.value.plan);
};
