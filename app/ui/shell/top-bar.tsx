import { Link, NavLink, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';
import { Wordmark } from '../wordmark.tsx';
import { destinations } from './destinations.ts';
import { LiveIndicator } from './live-indicator.tsx';
import { SearchButton } from './search-button.tsx';
import { ViewerMenu } from './viewer-menu.tsx';

/** The bar above every page; on a phone its navigation takes a second line. */
export const TopBar = ({
  viewer,
  onSearch,
  onShowKeys,
}: {
  viewer: { name: string } | null;
  onSearch: () => void;
  onShowKeys: () => void;
}) => {
  const t = useTranslations('shell');
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone it scrolls sideways: where one is must be seen.
  useEffect(() => {
    const here = pathname && nav.current?.querySelector('[aria-current="page"]');
    if (here) here.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <header className="no-print flex min-h-12 flex-wrap items-center gap-x-5 border-b border-line bg-surface px-4 sm:flex-nowrap sm:px-5">
      <Link to="/" className="rounded-control py-2 no-underline" aria-label={t('product')}>
        <Wordmark />
      </Link>
      {viewer ? (
        <nav
          ref={nav}
          aria-label={t('nav')}
          className="order-last -mx-1 flex w-full gap-1 overflow-x-auto p-1 text-control sm:order-none sm:mx-0 sm:w-auto"
        >
          {destinations.map(({ to, name }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/'}
              prefetch="intent"
              className={({ isActive }) =>
                classNames(
                  'rounded-control px-1.5 py-1.5 whitespace-nowrap no-underline sm:px-2.5',
                  isActive ? 'bg-sunken font-medium text-ink' : 'text-ink-2 hover:text-ink',
                )
              }
            >
              {t(name)}
            </NavLink>
          ))}
        </nav>
      ) : null}
      <div className="ml-auto flex min-h-12 items-center gap-3.5">
        {viewer ? (
          <>
            <SearchButton onSearch={onSearch} />
            <LiveIndicator />
            <ViewerMenu name={viewer.name} onShowKeys={onShowKeys} />
          </>
        ) : null}
      </div>
    </header>
  );
};
