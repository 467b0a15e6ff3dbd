import type { LoaderFunctionArgs } from '@remix-run/node';
import { readLibraryUrl } from '../ui/library/library-url.ts';

/** Asked with every keystroke: who is not signed in is told so, not sent to another page. */
export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  if (!context.viewer) return new Response(null, { status: 401 });
  const { text, filter } = readLibraryUrl(new URL(request.url).searchParams);
  return Response.json(await context.usecases.searchRunbooks(text, filter), {
    headers: { 'Cache-Control': 'no-store' },
  });
};
