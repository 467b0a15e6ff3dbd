import plexSans400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import plexSans600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useContext, useEffect } from 'react';
import { IntlProvider } from 'use-intl';
import type {} from './load-context.ts';
import { catalogues, translator } from './messages/catalogue.ts';
import { Nonce } from './nonce.ts';
import type { Refusal } from './refuse.ts';
import { BreakGlassBanner } from './ui/account/break-glass-banner.tsx';
import { KeptForm } from './ui/account/kept-form.tsx';
import { type ErrorKind, ErrorPage } from './ui/error-page.tsx';
import { pageTitle } from './ui/page-title.ts';
import { scrollKey } from './ui/scroll-key.ts';
import { DemoBanner } from './ui/shell/demo-banner.tsx';
import { Shell } from './ui/shell/shell.tsx';
import theme from './ui/theme.css?url';
import { ClockProvider } from './ui/time/clock-provider.tsx';

const font = (href: string) =>
  ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }) as const;

export const links: LinksFunction = () => [
  font(plexSans400),
  font(plexSans600),
  { rel: 'stylesheet', href: theme },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
];

/** For pages that name nothing themselves, and for those that could not be shown. */
export const meta: MetaFunction = ({ error }) =>
  error ? pageTitle((t) => t('shell.error.title')) : [{ title: translator()('shell.product') }];

export const loader = async ({ context }: LoaderFunctionArgs) => ({
  viewer: context.viewer ? { name: context.viewer.name } : null,
  glass: context.viewer ? await context.usecases.breakGlassNotice() : null,
  demo: context.demo === true,
  typed: context.takeForm?.() ?? null,
  now: Date.now(),
});

/** Who looks changes only with a visit; a room that reads itself again must not fail on it when the server is away. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  formAction,
  defaultShouldRevalidate,
}) => {
  const act = formMethod !== undefined && formAction?.startsWith('/incidents/');
  const again = formMethod === undefined && currentUrl.href === nextUrl.href;
  return act || again ? false : defaultShouldRevalidate;
};

export const Layout = ({ children }: { children: ReactNode }) => {
  const nonce = useContext(Nonce);
  const data = useRouteLoaderData<typeof loader>('root');
  // From here on keys and buttons answer; before, only links and plain forms do.
  useEffect(() => document.documentElement.setAttribute('data-running', ''), []);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <IntlProvider locale="en" messages={catalogues.en} timeZone="UTC">
          <ClockProvider serverNow={data?.now ?? 0}>
            {data?.demo ? <DemoBanner /> : null}
            <BreakGlassBanner use={data?.glass ?? null} />
            <Shell viewer={data?.viewer ?? null}>{children}</Shell>
          </ClockProvider>
        </IntlProvider>
        <ScrollRestoration nonce={nonce} getKey={scrollKey} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
};

const Root = () => {
  const { typed } = useLoaderData<typeof loader>();
  return (
    <>
      <KeptForm typed={typed} />
      <Outlet />
    </>
  );
};
export default Root;

const kinds: Record<number, ErrorKind> = { 400: 'badRequest', 403: 'forbidden', 404: 'notFound' };

export const ErrorBoundary = () => {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage kind="unexpected" status={500} />;
  const { sentence } = (error.data ?? {}) as Partial<Refusal>;
  return (
    <ErrorPage
      kind={kinds[error.status] ?? (error.status < 500 ? 'badRequest' : 'unexpected')}
      status={error.status}
      // Only our own answers carry a sentence; what Remix says by itself is meant for developers.
      detail={sentence || undefined}
    />
  );
};
