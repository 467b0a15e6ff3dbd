import type { LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '../messages/catalogue.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';

/** The open incidents of the same kind that this one may be merged into, as `{ id, title }`. */
export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const open = await context.usecases.listIncidents({ state: 'open' });
  const own = open.find(({ id }) => id === params.id);
  if (!own) throw refuse(404, { code: 'incident-not-found', params: {} });
  const t = translator();
  const others = open
    .filter(({ id, kind }) => id !== own.id && kind === own.kind)
    .map(({ id, number, title }) => ({
      id,
      title: `${t('incident.number', { number: String(number) })} ${title}`,
    }));
  return Response.json(others, { headers: { 'Cache-Control': 'no-store' } });
};
