import type { LoaderFunctionArgs } from '@remix-run/node';

const LIMIT = 200;

/** Runbooks for an incident that is being declared, asked while its title is typed. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  if (!context.viewer) return new Response(null, { status: 401 });
  const { searchParams } = new URL(request.url);
  const service = searchParams.get('service')?.slice(0, LIMIT);
  const suggested = await context.usecases.suggestRunbooks({
    title: (searchParams.get('title') ?? '').slice(0, LIMIT),
    alerts: searchParams.getAll('alert').slice(0, 20),
    ...(service ? { service } : {}),
  });
  return Response.json(suggested, { headers: { 'Cache-Control': 'no-store' } });
};
