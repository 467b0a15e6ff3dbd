import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { quoteFinding } from '../ui/runbook/quote.ts';
import { RunbookView } from '../ui/runbook/runbook-view.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? data.runbook.title : (t) => t('library.title'));

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const id = params.id ?? '';
  const { usecases } = context;
  const [read, used, gaps] = await Promise.all([
    usecases.readRunbook(id),
    usecases.whereUsed(id),
    usecases.listGaps({ runbook: id, status: 'open' }),
  ]);
  if (!read.ok) throw refuse(404, read.rejection);
  if (!used.ok) throw refuse(404, used.rejection);
  const { source, findings, ...runbook } = read.value;
  const spoken = source.broken ?? source.text;
  // Of the source only the lines that findings speak of are needed.
  return {
    runbook: { ...runbook, file: source.file },
    findings: findings.map((finding) => ({ finding, quote: quoteFinding(spoken, finding) })),
    used: used.value,
    gaps,
  };
};

const Runbook = () => {
  const shown = useLoaderData<typeof loader>();
  return <RunbookView key={shown.runbook.id} {...shown} />;
};
export default Runbook;
