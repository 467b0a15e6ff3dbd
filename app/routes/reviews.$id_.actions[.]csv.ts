import type { LoaderFunctionArgs } from '@remix-run/node';
import { actionCsvHead, actionCsvLine } from '../action-csv.ts';
import { csvAnswer } from '../csv.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const review = await context.usecases.readReview(params.id ?? '');
  if (!review.ok) throw refuse(404, review.rejection);
  const lines = review.value.actions.map((item) => actionCsvLine({ ...item, pending: false }));
  return csvAnswer(`review-${review.value.number}-actions.csv`, [actionCsvHead, ...lines]);
};
