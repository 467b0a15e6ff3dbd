import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerExport } from '../answer-export.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { reviewMarkdown } from '../review-markdown.ts';

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const review = await context.usecases.readReview(params.id ?? '');
  if (!review.ok) throw refuse(404, review.rejection);
  const name = `review-${review.value.number}-minutes.md`;
  return answerExport(reviewMarkdown(review.value), 'text/markdown', name);
};
