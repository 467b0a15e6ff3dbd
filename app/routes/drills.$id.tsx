import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { sentDrillSchema } from '../domain/drill/planned-input.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { translator } from '../messages/catalogue.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { DrillPage } from '../ui/evidence/drill-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? data.drill.runbook.title : (t) => t('plannedDrill.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const read = await usecases.readDrill(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  return {
    ...{ drill: read.value, owners: await usecases.listActionOwners() },
    mayPlan: mayAnywhere(viewer, 'drill.plan'),
    mayStart: mayAnywhere(viewer, 'incident.declare'),
  };
};

const startSchema = z.strictObject({
  type: z.literal('drill.started'),
  pages: z.enum(['marked', 'log']),
});
const postSchema = z.union([startSchema, sentDrillSchema]);

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const id = params.id ?? '';
  const post = await readPost(request, postSchema);
  if (!post) return unknownPost();
  const { body, key } = post;
  if (body.type !== 'drill.started') return answerPost(await usecases.changeDrill(id, body, key));
  const drill = await usecases.readDrill(id);
  if (!drill.ok) return answerPost(drill);
  const t = translator();
  const kind = t(`plannedDrill.kind.${drill.value.kind}`);
  const title = t('plannedDrill.startTitle', { kind, runbook: drill.value.runbook.title });
  const start = { title: title.slice(0, 200), pages: body.pages };
  const begun = await usecases.startDrill(id, start, key);
  return begun.ok ? redirect(`/incidents/${begun.value.id}`) : answerPost(begun);
};

const Drill = () => {
  const page = useLoaderData<typeof loader>();
  return <DrillPage key={page.drill.id} {...page} />;
};
export default Drill;
