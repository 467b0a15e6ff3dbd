import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { quoteFinding } from '../ui/runbook/quote.ts';
import { RunbookView } from '../ui/runbook/runbook-view.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? data.runbook.title : (t) => t('runbook.library.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const read = await context.usecases.readRunbook(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  const { source, findings, ...runbook } = read.value;
  // Of the source only the lines that findings speak of are needed.
  return {
    runbook,
    findings: findings.map((finding) => ({ finding, quote: quoteFinding(source.text, finding) })),
  };
};

const Runbook = () => {
  const { runbook, findings } = useLoaderData<typeof loader>();
  return <RunbookView runbook={runbook} findings={findings} />;
};
export default Runbook;
