import type { LoaderFunctionArgs } from '@remix-run/node';
import { actionCsvHead, actionCsvLine } from '../action-csv.ts';
import { actionQueryOf, readActionQuery } from '../action-query.ts';
import { csvAnswer } from '../csv.ts';
import { notFound } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

/** What the list shows, as a CSV file. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const asked = readActionQuery(new URL(request.url));
  if (!asked) throw notFound();
  const items = await context.usecases.listActions(actionQueryOf(asked, viewer.id));
  return csvAnswer('bulkhead-actions.csv', [actionCsvHead, ...items.map(actionCsvLine)]);
};
