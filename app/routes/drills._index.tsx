import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { newDrillSchema } from '../domain/drill/planned-input.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import { drillsWindow } from '../drills-window.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { requireViewer } from '../require-viewer.ts';
import { DrillsPage } from '../ui/evidence/drills-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('plannedDrill.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const { usecases } = context;
  const today = new Date().toISOString().slice(0, 10);
  const url = new URL(request.url);
  const { months, from, to, around } = drillsWindow(url, today);
  const [drills, findings, owners, runbooks] = await Promise.all([
    usecases.listDrills({ from, to }),
    usecases.listEvidenceFindings(),
    usecases.listActionOwners(),
    usecases.listRunbooks(),
  ]);
  const choices = runbooks
    .filter(({ status }) => status !== 'deprecated')
    .map(({ id, title }) => ({ id, name: title }));
  const asked = choices.find(({ id }) => id === url.searchParams.get('runbook'));
  const mayPlan = mayAnywhere(viewer, 'drill.plan');
  return {
    ...{ months, around, drills, findings, owners, runbooks: choices, today, mayPlan },
    ...(asked && { runbook: asked.id }),
  };
};

const postSchema = z.strictObject({ type: z.literal('drill.planned'), drill: newDrillSchema });

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const post = await readPost(request, postSchema);
  if (!post) return unknownPost();
  return answerPost(await context.usecases.planDrill(post.body.drill, post.key));
};

const Drills = () => <DrillsPage {...useLoaderData<typeof loader>()} />;
export default Drills;
