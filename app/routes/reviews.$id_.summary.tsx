import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Pack } from '../domain/review/pack.ts';
import type { ReviewRecord } from '../domain/review/record.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { asText, useFromText } from '../sent-text.ts';
import { pageTitle } from '../ui/page-title.ts';
import { BoardPage } from '../ui/review/print/board-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('pack.minutes.onePage'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const review = await context.usecases.readReview(params.id ?? '');
  if (!review.ok) throw refuse(404, review.rejection);
  const frozen = await context.usecases.readFrozenPack(params.id ?? '');
  const { id, number, state, run, actions, chain } = review.value;
  return {
    sheet: asText<{ record: ReviewRecord; pack: Pack | null }>({
      record: { id, number, state, run, actions, chain },
      pack: frozen.ok ? frozen.value.pack : null,
    }),
  };
};

const Summary = () => <BoardPage {...useFromText(useLoaderData<typeof loader>().sheet)} />;
export default Summary;
