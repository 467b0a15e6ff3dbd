import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerJson, answerRejection } from '../api/answer.ts';

/** Asked by the room itself: who is not signed in is told so, not sent to another page. */
export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  if (!context.viewer) return new Response(null, { status: 401 });
  const outcome = await context.usecases.readSoFar(params.id ?? '');
  return outcome.ok ? answerJson(outcome.value) : answerRejection(outcome.rejection);
};
