import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerJson } from '../api/answer.ts';

/** What a browser that was asked to announces to whoever is signed in. */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  if (!context.viewer) return new Response(null, { status: 401 });
  return answerJson({ calls: await context.usecases.listCalls() });
};
