import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sayByCode } from '../messages/catalogue.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { auditGroupOf, typesOfGroup } from '../ui/settings/audit-groups.ts';
import { AuditPage } from '../ui/settings/audit-page.tsx';

const PAGE = 50;

export const meta: MetaFunction = () => pageTitle((t) => t('audit.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { searchParams } = new URL(request.url);
  const group = auditGroupOf(searchParams.get('show'));
  const before = Number(/^\d{1,15}$/.exec(searchParams.get('before') ?? '')?.[0] ?? Number.NaN);
  const query = {
    ...(group && { types: typesOfGroup(group) }),
    ...(Number.isNaN(before) ? {} : { before }),
  };
  const { lines, next, total, check } = await context.usecases.readAudit(query, PAGE);
  return {
    entries: lines.map(({ seq, at, by, from, event }) => ({ seq, at, by, from, event })),
    next,
    total,
    group: group ?? '',
    first: Number.isNaN(before),
    broken: check.ok ? null : sayByCode('problem', check.problem.code, check.problem.params),
  };
};

const Audit = () => <AuditPage {...useLoaderData<typeof loader>()} />;
export default Audit;
