import { Link } from '@remix-run/react';
import type { FacetName, ShownFacets } from '../../domain/runbook/library.types.ts';
import { classNames } from '../class-names.ts';
import { type LibraryQuery, toggleFacet, writeLibraryUrl } from './library-url.ts';
import { useFacetWords } from './use-facet-words.ts';

/** Values of a facet, each a link that takes it on or off, with how many runbooks it leaves. */
export const FacetValues = ({
  name,
  values,
  query,
  scrolls = false,
}: {
  name: FacetName;
  values: ShownFacets[FacetName]['values'];
  query: LibraryQuery;
  scrolls?: boolean;
}) => {
  const wordsOf = useFacetWords();
  const chosen = query.filter[name] ?? [];
  return (
    <ul className={scrolls ? 'mb-1 max-h-[22rem] overflow-y-auto overscroll-contain' : undefined}>
      {values.map(({ value, count }) => {
        const on = chosen.includes(value);
        return (
          <li key={value}>
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
              <span className="min-w-0 flex-1 break-words">{wordsOf(name, value)}</span>{' '}
              {query.text === '' ? (
                <span className={classNames('num text-fine', on ? 'text-bg' : 'text-ink-3')}>
                  {count}
                </span>
              ) : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
};
