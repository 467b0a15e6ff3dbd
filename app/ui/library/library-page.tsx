import { Link, useNavigate } from '@remix-run/react';
import { type FormEvent, type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { RunbookList, ShownFacets } from '../../domain/runbook/library.types.ts';
import { Button, ButtonLink } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { EmptyState } from '../empty-state.tsx';
import { Key } from '../key.tsx';
import { useKey } from '../keys/use-key.ts';
import { Notice } from '../notice.tsx';
import { type BrokenFile, BrokenFiles } from './broken-files.tsx';
import { Facets } from './facets.tsx';
import type { LibraryQuery } from './library-url.ts';
import { Pager } from './pager.tsx';
import { RunbookRows } from './runbook-rows.tsx';
import { SearchHits } from './search-hits.tsx';
import { type Found, useSearch } from './use-search.ts';

export type LibraryShown = {
  list: Omit<RunbookList, 'broken' | 'facets'> & { facets: ShownFacets };
  broken: BrokenFile[];
  query: LibraryQuery;
  found: Found | null;
};

/** Arrows go from the field through the hits and back; Escape returns to the field. */
const moveThroughHits = (event: KeyboardEvent<HTMLElement>, field: HTMLInputElement | null) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' && document.activeElement !== field) {
    event.preventDefault();
    field?.focus();
  }
  if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = hits.indexOf(document.activeElement as HTMLElement) + by;
  if (hits.length === 0 || (at < 0 && document.activeElement === field)) return;
  event.preventDefault();
  if (at < 0) field?.focus();
  else hits[Math.min(at, hits.length - 1)]?.focus();
};

/** Every runbook, to search while one types and to narrow by what they are. */
export const LibraryPage = ({ list, broken, query: asked, found: first }: LibraryShown) => {
  const t = useTranslations('library');
  const home = useTranslations('home');
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const { text, setText, found, failed } = useSearch(asked, first);
  const query = useMemo(() => ({ ...asked, text: text.trim() }), [asked, text]);
  useKey('/', t('focusSearch'), () => field.current?.select());
  const narrowed = Object.keys(query.filter).length > 0;
  const empty = list.total === 0 && !narrowed && broken.length === 0 && !found;

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const hit = document.querySelector<HTMLAnchorElement>('[data-hit]');
    const address = hit?.getAttribute('href');
    if (!address) return;
    event.preventDefault();
    navigate(address);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between a field and its links
    <div
      className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6"
      onKeyDown={(event) => moveThroughHits(event, field.current)}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-headline font-semibold">{t('title')}</h1>
        <Link to="/gaps" className="text-control text-ink-2 underline underline-offset-3">
          {t('gaps')}
        </Link>
      </div>
      <p className="mt-1 text-ink-2">{t('lead')}</p>
      {empty ? (
        <div className="mt-6">
          <EmptyState title={home('noRunbooks')} text={home('noRunbooksText')} />
        </div>
      ) : (
        <>
          <search className="mt-5 block max-w-[680px]">
            <form method="get" onSubmit={onSubmit}>
              <label htmlFor="library-search" className="text-control font-medium">
                {t('search')}
              </label>
              <span className="relative mt-1.5 block">
                <input
                  ref={field}
                  id="library-search"
                  type="search"
                  name="q"
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                  aria-describedby="library-search-hint"
                  aria-keyshortcuts="/"
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  maxLength={200}
                  className="w-full rounded-control border border-line-strong bg-surface px-3 py-2.5 pr-10 text-instruction"
                />
                <span className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2">
                  {text === '' ? <Key name="/" /> : null}
                </span>
              </span>
              <p id="library-search-hint" className="mt-1.5 text-small text-ink-2">
                {t('searchHint')} <span className="printed-key">{t('keys')}</span>
              </p>
            </form>
          </search>
          <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-9 md:grid-cols-[208px_minmax(0,1fr)]">
            <Facets facets={list.facets} query={query} />
            <div className="min-w-0">
              {failed ? (
                <div className="mb-4">
                  <Notice tone="warn" title={t('searchFailed')} />
                </div>
              ) : null}
              <div className="mb-3 flex min-h-7 flex-wrap items-center justify-between gap-3">
                {/* Nothing found is said large below; it is only heard here. */}
                <output
                  className={classNames(
                    'text-control text-ink-2',
                    found?.result.hits.length === 0 && 'sr-only',
                  )}
                >
                  {found
                    ? found.result.more
                      ? t('foundMore', { count: found.result.hits.length, text: found.text })
                      : t('foundFor', { count: found.result.total, text: found.text })
                    : t('found', { count: list.total })}
                </output>
                {narrowed ? (
                  <ButtonLink to="?" size="small" look="quiet" preventScrollReset>
                    {t('clear')}
                  </ButtonLink>
                ) : null}
              </div>
              {found ? (
                found.result.hits.length > 0 ? (
                  <SearchHits hits={found.result.hits} />
                ) : (
                  <EmptyState
                    title={t('foundFor', { count: 0, text: found.text })}
                    text={t('noMatchText')}
                  >
                    <Button onClick={() => setText('')}>{t('clearSearch')}</Button>
                  </EmptyState>
                )
              ) : list.total === 0 ? (
                <EmptyState title={t('found', { count: 0 })}>
                  <ButtonLink to="?">{t('clear')}</ButtonLink>
                </EmptyState>
              ) : (
                <>
                  <RunbookRows rows={list.rows} />
                  <Pager query={query} page={list.page} pages={list.pages} />
                </>
              )}
              {found ? null : <BrokenFiles files={broken} />}
            </div>
          </div>
        </>
      )}
    </div>
  );
};
