import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FacetName, ShownFacets } from '../../domain/runbook/library.types.ts';
import { Button, ButtonLink } from '../button.tsx';
import { FacetValues } from './facet-values.tsx';
import { facetNames, type LibraryQuery, writeLibraryUrl } from './library-url.ts';
import { WholeFacet } from './whole-facet.tsx';

const SHOWN = 6;

const Facet = ({
  name,
  facet: { values, more },
  query,
}: {
  name: FacetName;
  facet: ShownFacets[FacetName];
  query: LibraryQuery;
}) => {
  const t = useTranslations('library');
  const [all, setAll] = useState(false);
  const whole = query.whole.includes(name);
  const wasWhole = useRef(whole);
  useEffect(() => {
    wasWhole.current = whole;
  }, [whole]);
  const chosen = query.filter[name] ?? [];
  const shown = all
    ? values
    : values.filter(({ value }, at) => at < SHOWN || chosen.includes(value));
  if (values.length === 0 || (values.length === 1 && chosen.length === 0)) return null;
  const hidden = values.length - shown.length + more;
  return (
    <section className="mb-4">
      <h2 className="mb-1 px-2 text-fine font-medium text-ink-3">{t(`facet.${name}`)}</h2>
      {whole ? (
        <WholeFacet {...{ name, values, query }} takesFocus={!wasWhole.current} />
      ) : (
        <>
          <FacetValues name={name} values={shown} query={query} />
          {hidden === 0 ? null : more === 0 ? (
            <Button size="small" look="quiet" className="px-2" onClick={() => setAll(true)}>
              {t('moreValues', { count: hidden })}
            </Button>
          ) : (
            <ButtonLink
              to={`?${writeLibraryUrl({ ...query, whole: [...query.whole, name] })}`}
              replace
              preventScrollReset
              size="small"
              look="quiet"
              className="px-2"
            >
              {t('moreValues', { count: hidden })}
            </ButtonLink>
          )}
        </>
      )}
    </section>
  );
};

/** What the list can be narrowed by, with how many runbooks each value leaves. Folded on a phone. */
export const Facets = ({ facets, query }: { facets: ShownFacets; query: LibraryQuery }) => {
  const t = useTranslations('library');
  const count = Object.values(query.filter).reduce((sum, values) => sum + values.length, 0);
  const list = facetNames.map((name) => (
    <Facet key={name} name={name} facet={facets[name]} query={query} />
  ));
  return (
    <>
      <details className="mb-4 rounded-panel border border-line bg-surface px-3 py-2 md:hidden">
        <summary className="rounded-tag text-control font-medium">
          {count > 0 ? t('filtersOn', { count }) : t('filters')}
        </summary>
        <div className="mt-3">{list}</div>
      </details>
      <nav aria-label={t('filters')} className="-ml-2 hidden md:block">
        {list}
      </nav>
    </>
  );
};
