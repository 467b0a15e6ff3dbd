import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerExport } from '../answer-export.ts';
import { bundleText } from '../domain/review/bundle/bundle.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const exported = await context.usecases.exportReview(params.id ?? '');
  if (!exported.ok) throw refuse(404, exported.rejection);
  const name = `review-${exported.value.review.number}-evidence.json`;
  return answerExport(bundleText(exported.value), 'application/json', name);
};
