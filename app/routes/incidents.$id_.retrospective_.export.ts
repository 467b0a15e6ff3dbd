import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuse } from '../refuse.ts';
import { requireViewer } from '../require-viewer.ts';
import { retrospectiveMarkdown } from '../retrospective-markdown.ts';

/** The retrospective as a Markdown file. */
export const loader = async ({ params, context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const read = await context.usecases.readRetrospective(params.id ?? '');
  if (!read.ok) throw refuse(404, read.rejection);
  return new Response(retrospectiveMarkdown(read.value), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="INC-${read.value.incident.number}-retrospective.md"`,
    },
  });
};
