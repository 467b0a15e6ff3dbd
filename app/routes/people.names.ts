import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '../require-viewer.ts';

/** Everybody who is not gone, as `{ id, title }`, for lists to choose from. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const people = await context.usecases.listPeople();
  const names = people
    .filter(({ deactivatedAt }) => deactivatedAt === null)
    .map(({ id, name }) => ({ id, title: name }));
  return Response.json(names, { headers: { 'Cache-Control': 'no-store' } });
};
