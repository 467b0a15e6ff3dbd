import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sayByCode } from '../messages/catalogue.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import { auditGroupOf, typesOfGroup } from '../ui/settings/audit-groups.ts';
import { AuditPage } from '../ui/settings/audit-page.tsx';

const PAGE = 50;
const DAY = 24 * 60 * 60 * 1000;

/** The day of a date field as its first moment, or nothing. */
const dayOf = (text: string | null): number | undefined => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text ?? '') ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};

export const meta: MetaFunction = () => pageTitle((t) => t('audit.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { searchParams } = new URL(request.url);
  const group = auditGroupOf(searchParams.get('show'));
  const before = Number(/^\d{1,15}$/.exec(searchParams.get('before') ?? '')?.[0] ?? Number.NaN);
  const who = (searchParams.get('who') ?? '').slice(0, 100);
  const since = dayOf(searchParams.get('since'));
  const until = dayOf(searchParams.get('until'));
  const query = {
    ...(group && { types: typesOfGroup(group) }),
    ...(who !== '' && { who }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until: until + DAY }),
    ...(Number.isNaN(before) ? {} : { before }),
  };
  const { lines, next, total, check } = await context.usecases.readAudit(query, PAGE);
  return {
    entries: lines.map(({ seq, at, by, from, event }) => ({ seq, at, by, from, event })),
    next,
    total,
    chosen: {
      show: group ?? '',
      who,
      since: since === undefined ? '' : (searchParams.get('since') ?? ''),
      until: until === undefined ? '' : (searchParams.get('until') ?? ''),
    },
    people: (await context.usecases.listPeople()).map(({ id, name }) => ({ id, name })),
    first: Number.isNaN(before),
    broken: check.ok ? null : sayByCode('problem', check.problem.code, check.problem.params),
  };
};

const Audit = () => <AuditPage {...useLoaderData<typeof loader>()} />;
export default Audit;
