import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sentToSeriesSchema } from '../domain/review/sent.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { SeriesEditorPage } from '../ui/review/series/editor-page.tsx';
import { draftOf } from '../ui/review/series/editor-state.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('review.editor.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const [read, owners] = await Promise.all([
    usecases.readReviewSeries(params.id ?? ''),
    usecases.listActionOwners(),
  ]);
  if (!read.ok) throw refuse(404, read.rejection);
  const { id, version, endedAt } = read.value;
  return {
    ...{ draft: draftOf(read.value), version, id, owners },
    mayEnd: endedAt === null && mayAnywhere(viewer, 'review.schedule'),
    zones: Intl.supportedValuesOf('timeZone'),
  };
};

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const id = params.id ?? '';
  const post = await readPost(request, sentToSeriesSchema);
  if (!post) return unknownPost();
  const { body } = post;
  const done = await (body.type === 'ended'
    ? usecases.endReviewSeries(id)
    : usecases.changeReviewSeries(id, body.base, body.series));
  return done.ok ? redirect('/reviews') : answerPost(done);
};

const Series = () => {
  const data = useLoaderData<typeof loader>();
  return <SeriesEditorPage key={`${data.id}.${data.version}`} data={data} />;
};
export default Series;
