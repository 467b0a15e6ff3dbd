import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';

const files = [
  ['evidence.json', 'evidence'],
  ['minutes.md', 'markdown'],
  ['actions.csv', 'csv'],
  ['invitation.ics', 'ics'],
] as const;
const pages = [
  ['pack', 'packLink'],
  ['print', 'onPaper'],
  ['summary', 'onePage'],
] as const;

/** Every way to take a review away: pages to print, and files. */
export const ReviewExports = ({ id }: { id: string }) => {
  const t = useTranslations('pack.minutes');
  return (
    <ul aria-label={t('exports')} className="flex flex-wrap gap-x-5 gap-y-2 text-control">
      {pages.map(([path, name]) => (
        <li key={path}>
          <Link to={`/reviews/${id}/${path}`}>{t(name)}</Link>
        </li>
      ))}
      {files.map(([path, name]) => (
        <li key={path}>
          <a href={`/reviews/${id}/${path}`} download>
            {t(name)}
          </a>
        </li>
      ))}
    </ul>
  );
};
