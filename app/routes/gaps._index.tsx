import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { GapFilter } from '../domain/gap/gap.types.ts';
import { requireViewer } from '../require-viewer.ts';
import { GapsPage } from '../ui/gap/gaps-page.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('gap.list.title'));

const name = z.string().min(1).max(200);
const filterSchema = z.object({
  runbook: name.optional().catch(undefined),
  incident: name.optional().catch(undefined),
  status: z.enum(['open', 'closed']).optional().catch(undefined),
});

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { searchParams } = new URL(request.url);
  const asked = filterSchema.parse(Object.fromEntries(searchParams));
  const filter: GapFilter = {
    ...(asked.runbook && { runbook: asked.runbook }),
    ...(asked.incident && { incident: asked.incident }),
    ...(asked.status && { status: asked.status }),
  };
  return {
    gaps: await context.usecases.listGaps(filter),
    narrowed: Object.keys(filter).length > 0,
  };
};

const Gaps = () => <GapsPage {...useLoaderData<typeof loader>()} />;
export default Gaps;
