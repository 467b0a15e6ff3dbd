import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

/** Runbooks that may help in an incident, surest first. */
export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const text = new URL(request.url).searchParams.get('text')?.slice(0, 200);
  const found = await context.usecases.suggestForIncident(params.id ?? '', text ? { text } : {});
  if (!found.ok) throw refuse(404, found.rejection);
  return Response.json(found.value, { headers: { 'Cache-Control': 'no-store' } });
};
