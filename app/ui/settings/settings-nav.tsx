import { NavLink } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';

export const settingsPages = [
  'profile',
  'reach',
  'security',
  'people',
  'invitations',
  'teams',
  'tokens',
  'delivery',
  'rights',
  'break-glass',
  'audit',
] as const;
export type SettingsPage = (typeof settingsPages)[number];

/** The pages of the settings that this viewer may open: a column, on a phone a row. */
export const SettingsNav = ({ pages }: { pages: readonly SettingsPage[] }) => {
  const t = useTranslations('settings');
  return (
    <nav aria-label={t('nav')} className="no-print flex flex-wrap gap-1 text-control md:flex-col">
      {pages.map((page) => (
        <NavLink
          key={page}
          to={`/settings/${page}`}
          prefetch="intent"
          className={({ isActive }) =>
            classNames(
              'rounded-control px-2.5 py-1.5 no-underline',
              isActive ? 'bg-sunken font-medium text-ink' : 'text-ink-2 hover:text-ink',
            )
          }
        >
          {t(`page.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
};
