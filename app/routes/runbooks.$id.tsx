import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { reviewSchema } from '../domain/evidence/review-input.ts';
import { mayAnywhere } from '../domain/rights/may.ts';
import type { RunbookPage } from '../domain/runbook/page.types.ts';
import { answerPost, readPost, unknownPost } from '../post-answer.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { asKeptText, asStanding, asText, useFromText, useStanding } from '../sent-text.ts';
import { outlineOf, standingParts } from '../standing-steps.tsx';
import { pageTitle } from '../ui/page-title.ts';
import { quoteFinding } from '../ui/runbook/quote.ts';
import { RunbookView } from '../ui/runbook/runbook-view.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? data.title : (t) => t('library.title'));

/** Of the source only the lines that findings speak of are needed; what is inside steps stands in the page. */
const shownOf = ({ source, findings, html, ...runbook }: RunbookPage) => {
  const spoken = source.broken ?? source.text;
  const context = html['@page'] ?? [];
  return {
    runbook: { ...runbook, plan: outlineOf(runbook.plan), file: source.file, context },
    findings: findings.map((finding) => ({ finding, quote: quoteFinding(spoken, finding) })),
  };
};

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const id = params.id ?? '';
  const { usecases } = context;
  const [read, used, gaps, evidence] = await Promise.all([
    usecases.readRunbook(id),
    usecases.whereUsed(id),
    usecases.listGaps({ runbook: id, status: 'open' }),
    usecases.readEvidence(id),
  ]);
  if (!read.ok) throw refuse(404, read.rejection);
  if (!evidence.ok) throw refuse(404, evidence.rejection);
  if (!used.ok) throw refuse(404, used.rejection);
  const roles = read.value.plan.roles.map(({ id: role }) => role);
  const rolesNow = await usecases.readRolesNow(roles);
  const mayReview = mayAnywhere(viewer, 'runbook.review');
  return {
    title: read.value.title,
    page: asKeptText(read.value, shownOf),
    standing: asStanding(standingParts(read.value), context.wholePage),
    rest: asText({ used: used.value, gaps, rolesNow, evidence: evidence.value, mayReview }),
  };
};

const postSchema = z.strictObject({ type: z.literal('runbook.reviewed'), review: reviewSchema });

export const action = async ({ params, context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const post = await readPost(request, postSchema);
  if (!post) return unknownPost();
  const { review } = post.body;
  return answerPost(await context.usecases.recordReviewed(params.id ?? '', review, post.key));
};

const Runbook = () => {
  const { page, rest, standing } = useLoaderData<typeof loader>();
  const { runbook, findings } = useFromText(page);
  const { used, gaps, rolesNow, evidence, mayReview } = useFromText(rest);
  const parts = useStanding(standing);
  const shown = { runbook, findings, used, gaps, rolesNow, evidence, mayReview, parts };
  return <RunbookView key={runbook.id} {...shown} />;
};
export default Runbook;
