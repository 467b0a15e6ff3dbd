/** A document as a file to keep; nothing in between may. */
export const answerExport = (body: string, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
