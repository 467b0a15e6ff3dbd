import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FacetName, RunbookFacets } from '../../domain/runbook/library.types.ts';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { facetNames, type LibraryQuery, toggleFacet, writeLibraryUrl } from './library-url.ts';
import { useFacetWords } from './use-facet-words.ts';

const SHOWN = 6;

const Value = ({
  name,
  value,
  count,
  query,
}: {
  name: FacetName;
  value: string;
  count: number;
  query: LibraryQuery;
}) => {
  const words = useFacetWords()(name, value);
  const on = (query.filter[name] ?? []).includes(value);
  return (
    <li>
      <Link
        to={`?${writeLibraryUrl(toggleFacet(query, name, value))}`}
        replace
        preventScrollReset
        aria-current={on ? 'true' : undefined}
        className={classNames(
          'flex items-baseline gap-2 rounded-tag px-2 py-1 text-control no-underline',
          on ? 'bg-ink font-medium text-bg' : 'text-ink-2 hover:bg-sunken hover:text-ink',
        )}
      >
        <span className="min-w-0 flex-1 break-words">{words}</span>{' '}
        {query.text === '' ? (
          <span className={classNames('num text-fine', on ? 'text-bg' : 'text-ink-3')}>
            {count}
          </span>
        ) : null}
      </Link>
    </li>
  );
};

const Facet = ({
  name,
  values,
  query,
}: {
  name: FacetName;
  values: RunbookFacets[FacetName];
  query: LibraryQuery;
}) => {
  const t = useTranslations('library');
  const [all, setAll] = useState(false);
  const chosen = query.filter[name] ?? [];
  const shown = all
    ? values
    : values.filter(({ value }, at) => at < SHOWN || chosen.includes(value));
  if (values.length === 0 || (values.length === 1 && chosen.length === 0)) return null;
  return (
    <section className="mb-4">
      <h2 className="mb-1 px-2 text-fine font-medium text-ink-3">{t(`facet.${name}`)}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <Value key={value} {...{ name, value, count, query }} />
        ))}
      </ul>
      {shown.length < values.length ? (
        <Button size="small" look="quiet" onClick={() => setAll(true)}>
          {t('moreValues', { count: values.length - shown.length })}
        </Button>
      ) : null}
    </section>
  );
};

/** What the list can be narrowed by, with how many runbooks each value leaves. Folded on a phone. */
export const Facets = ({ facets, query }: { facets: RunbookFacets; query: LibraryQuery }) => {
  const t = useTranslations('library');
  const count = Object.values(query.filter).reduce((sum, values) => sum + values.length, 0);
  const list = facetNames.map((name) => (
    <Facet key={name} name={name} values={facets[name]} query={query} />
  ));
  return (
    <>
      <details className="mb-4 rounded-panel border border-line bg-surface px-3 py-2 md:hidden">
        <summary className="rounded-tag text-control font-medium">
          {count > 0 ? t('filtersOn', { count }) : t('filters')}
        </summary>
        <div className="mt-3">{list}</div>
      </details>
      <nav aria-label={t('filters')} className="hidden md:block">
        {list}
      </nav>
    </>
  );
};
