import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReviewRecord } from '../domain/review/record.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { asText, useFromText } from '../sent-text.ts';
import { pageTitle } from '../ui/page-title.ts';
import { MinutesPage } from '../ui/review/print/minutes-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('pack.minutes.onPaper'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const review = await context.usecases.readReview(params.id ?? '');
  if (!review.ok) throw refuse(404, review.rejection);
  const { id, number, state, run, actions, chain } = review.value;
  return { record: asText<ReviewRecord>({ id, number, state, run, actions, chain }) };
};

const Minutes = () => <MinutesPage record={useFromText(useLoaderData<typeof loader>().record)} />;
export default Minutes;
