import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';
import { type LibraryQuery, writeLibraryUrl } from './library-url.ts';

export const Pager = ({
  query,
  page,
  pages,
}: {
  query: LibraryQuery;
  page: number;
  pages: number;
}) => {
  const t = useTranslations('library');
  if (pages < 2) return null;
  const to = (other: number) => `?${writeLibraryUrl({ ...query, page: other })}`;
  return (
    <nav aria-label={t('pages')} className="mt-5 flex flex-wrap items-center gap-3">
      {page > 1 ? (
        <ButtonLink to={to(page - 1)} rel="prev">
          {t('earlier')}
        </ButtonLink>
      ) : null}
      <span className="text-control text-ink-2">{t('page', { page, pages })}</span>
      {page < pages ? (
        <ButtonLink to={to(page + 1)} rel="next">
          {t('later')}
        </ButtonLink>
      ) : null}
    </nav>
  );
};
