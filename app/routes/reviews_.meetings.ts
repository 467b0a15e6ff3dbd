import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '../require-viewer.ts';

/** The meetings to come by a rule that somebody writes; none for one that has none. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { searchParams } = new URL(request.url);
  const text = (name: string) => (searchParams.get(name) ?? '').slice(0, 200);
  const cadence = { rule: text('rule'), zone: text('zone'), first: text('first') };
  const read = await context.usecases.previewReviewSeries(cadence);
  return Response.json({ meetings: read.ok ? read.value : [] });
};
