import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { shownOf } from '../domain/runbook/facets.ts';
import { requireViewer } from '../require-viewer.ts';
import { LibraryPage } from '../ui/library/library-page.tsx';
import { readLibraryUrl } from '../ui/library/library-url.ts';
import { pageTitle } from '../ui/page-title.ts';
import { quoteFinding } from '../ui/runbook/quote.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('library.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const query = readLibraryUrl(new URL(request.url).searchParams);
  const { usecases } = context;
  const [{ broken, facets, ...list }, result] = await Promise.all([
    usecases.browseRunbooks(query.filter, { page: query.page }),
    query.text === '' ? null : usecases.searchRunbooks(query.text, query.filter),
  ]);
  return {
    list: { ...list, facets: shownOf(facets, query.filter, query.whole) },
    query,
    found: result && { text: query.text, result },
    // Of the sources only the lines that findings speak of are needed.
    broken: broken.map(({ file, findings, text }) => ({
      file,
      findings: findings.map((finding) => ({
        finding,
        quote: text === undefined ? null : quoteFinding(text, finding),
      })),
    })),
  };
};

const Runbooks = () => <LibraryPage {...useLoaderData<typeof loader>()} />;
export default Runbooks;
