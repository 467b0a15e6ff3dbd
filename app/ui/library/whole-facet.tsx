import { useNavigate } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FacetName, ShownFacets } from '../../domain/runbook/library.types.ts';
import { ButtonLink } from '../button.tsx';
import { FacetValues } from './facet-values.tsx';
import { type LibraryQuery, toggleFacet, writeLibraryUrl } from './library-url.ts';
import { useFacetWords } from './use-facet-words.ts';

/** All values of a facet that has very many, with a field to find one by its name. */
export const WholeFacet = ({
  name,
  values,
  query,
  takesFocus,
}: {
  name: FacetName;
  values: ShownFacets[FacetName]['values'];
  query: LibraryQuery;
  /** It was asked for just now: whoever wants one of many goes on typing. */
  takesFocus: boolean;
}) => {
  const t = useTranslations('library');
  const wordsOf = useFacetWords();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const wanted = text.trim().toLowerCase();
  const chosen = query.filter[name] ?? [];
  const found = [
    ...values.filter(({ value }) => chosen.includes(value)),
    ...values.filter(({ value }) => !chosen.includes(value)),
  ].filter(({ value }) => wordsOf(name, value).toLowerCase().includes(wanted));

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [first] = found;
    if (wanted === '' || !first) return;
    setText('');
    navigate(`?${writeLibraryUrl(toggleFacet(query, name, first.value))}`, {
      ...{ replace: true, preventScrollReset: true },
    });
  };

  return (
    <>
      <form onSubmit={onSubmit} className="mb-1 px-2">
        <input
          ref={field}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          aria-label={t(`findValue.${name}`)}
          placeholder={t(`findValue.${name}`)}
          autoComplete="off"
          spellCheck={false}
          className="w-full rounded-control border border-line-strong bg-surface px-2 py-1 text-control"
        />
      </form>
      {found.length === 0 ? (
        <p role="status" className="px-2 py-1 text-control text-ink-2">
          {t('noValue')}
        </p>
      ) : (
        <FacetValues name={name} values={found} query={query} scrolls />
      )}
      <ButtonLink
        to={`?${writeLibraryUrl({ ...query, whole: query.whole.filter((one) => one !== name) })}`}
        replace
        preventScrollReset
        size="small"
        look="quiet"
      >
        {t('fewerValues')}
      </ButtonLink>
    </>
  );
};
