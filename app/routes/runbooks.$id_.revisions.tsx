import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sayByCode } from '../messages/catalogue.ts';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { RevisionsPage } from '../ui/revision/revisions-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle((t) =>
    data ? t('revision.titleOf', { title: data.history.runbook.title }) : t('revision.title'),
  );

const hash = /^[0-9a-f]{7,64}$/;

export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const id = params.id ?? '';
  const history = await context.usecases.listRevisions(id);
  if (!history.ok) throw refuse(404, history.rejection);
  const { searchParams } = new URL(request.url);
  const side = (name: string) => {
    const value = searchParams.get(name) ?? '';
    return hash.test(value) ? value : undefined;
  };
  const [from, to] = [side('from'), side('to')];
  const diff = from && to ? await context.usecases.diffRevisions(id, from, to) : null;
  return {
    history: history.value,
    diff: diff?.ok ? diff.value : null,
    refused:
      diff && !diff.ok ? sayByCode('rejection', diff.rejection.code, diff.rejection.params) : null,
    from,
    to,
  };
};

const Revisions = () => <RevisionsPage {...useLoaderData<typeof loader>()} />;
export default Revisions;
