import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { localOf } from '../domain/review/cadence.ts';
import { seriesSchema } from '../domain/review/sent.ts';
import { usualAgenda } from '../domain/review/series.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { translator } from '../messages/catalogue.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { SeriesEditorPage } from '../ui/review/series/editor-page.tsx';
import { firstDraft } from '../ui/review/series/editor-state.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('review.editor.newTitle'));

const DAY = 86_400_000;

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  if (!mayAnywhere(viewer, 'review.schedule'))
    throw refuse(403, {
      code: 'right-missing',
      params: { act: 'review.schedule', role: 'reviewer', team: '_none' },
    });
  const owners = await usecases.listActionOwners();
  const t = translator();
  const zone = 'UTC';
  const first = `${localOf(Date.now() + 14 * DAY, zone).slice(0, 10)}T14:00`;
  const known = (id: string) => usualAgenda.find((item) => item.id === id)?.id;
  const draft = firstDraft({ me: viewer.id, zone, first, title: '' }, (id) =>
    known(id) ? t(`review.item.${id as 'opening'}`) : id,
  );
  return {
    draft,
    ...{ version: null, id: null, owners, mayEnd: false },
    zones: Intl.supportedValuesOf('timeZone'),
  };
};

const postSchema = z.strictObject({ type: z.literal('created'), series: seriesSchema });

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const post = await readPost(request, postSchema);
  if (!post) return unknownPost();
  const made = await context.usecases.createReviewSeries(post.body.series, post.key);
  return made.ok ? redirect(`/reviews/${made.value.cycle}`) : answerPost(made);
};

const New = () => <SeriesEditorPage data={useLoaderData<typeof loader>()} />;
export default New;
