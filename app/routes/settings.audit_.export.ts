import type { LoaderFunctionArgs } from '@remix-run/node';
import { auditCsvHead, auditCsvLine } from '../audit-csv.ts';
import { requireViewer } from '../require-viewer.ts';

const PAGE = 1000;

/** The whole audit log, oldest first, page by page: CSV, or one JSON object a line. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const csv = new URL(request.url).searchParams.get('as') === 'csv';
  const first = await usecases.exportAudit(0, PAGE);
  if (!first.ok) throw new Response(null, { status: 409 });
  const encoder = new TextEncoder();
  let page: typeof first.value | null = first.value;
  const body = new ReadableStream({
    start: (controller) => {
      if (csv) controller.enqueue(encoder.encode(auditCsvHead));
    },
    pull: async (controller) => {
      if (!page) return controller.close();
      const { lines, next } = page;
      const text = lines.map((line) =>
        csv ? auditCsvLine(line) : `${JSON.stringify({ hash: line.hash, text: line.text })}\n`,
      );
      controller.enqueue(encoder.encode(text.join('')));
      const more = next === null ? null : await usecases.exportAudit(next, PAGE);
      page = more?.ok ? more.value : null;
    },
  });
  return new Response(body, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': csv ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
      'Content-Disposition': `attachment; filename="bulkhead-audit.${csv ? 'csv' : 'jsonl'}"`,
    },
  });
};
