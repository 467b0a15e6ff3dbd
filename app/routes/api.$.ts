import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answerProblem } from '../api/answer.ts';

const unknown = ({ request }: LoaderFunctionArgs | ActionFunctionArgs) =>
  answerProblem(404, 'unknown-address', { path: new URL(request.url).pathname.slice(0, 200) });

export const loader = unknown;
export const action = unknown;
