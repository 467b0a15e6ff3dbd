import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerJson } from '../api/answer.ts';

/** What the command palette offers to go to; asked when it opens. */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  if (!context.viewer) return new Response(null, { status: 401 });
  const incidents = await context.usecases.listIncidents({ state: 'open' });
  return answerJson({
    incidents: incidents.map(({ id, number, title }) => ({ id, number, title })),
  });
};
