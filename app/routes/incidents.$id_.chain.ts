import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

/** Whether the chain of an incident's log holds, for the room's badge. */
export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const chain = await context.usecases.verifyIncident(params.id ?? '');
  if (!chain.ok) throw refuse(404, chain.rejection);
  return Response.json(chain.value, { headers: { 'Cache-Control': 'no-store' } });
};
