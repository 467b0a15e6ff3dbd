import { NavLink, useLocation } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
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
  'updates',
  'freshness',
  'integrations',
  'rights',
  'break-glass',
  'audit',
] as const;
export type SettingsPage = (typeof settingsPages)[number];

const Pages = ({ pages }: { pages: readonly SettingsPage[] }) => {
  const t = useTranslations('settings');
  return pages.map((page) => (
    <NavLink
      key={page}
      to={`/settings/${page}`}
      prefetch="intent"
      className={({ isActive }) =>
        classNames(
          'flex min-h-11 items-center rounded-control px-2.5 py-1.5 no-underline md:min-h-0',
          isActive ? 'bg-sunken font-medium text-ink' : 'text-ink-2 hover:text-ink',
        )
      }
    >
      {t(`page.${page}`)}
    </NavLink>
  ));
};

/** The pages of the settings that this viewer may open: a column; on a phone a list behind its name. */
export const SettingsNav = ({ pages }: { pages: readonly SettingsPage[] }) => {
  const t = useTranslations('settings');
  const { pathname } = useLocation();
  const here = pages.find((page) => pathname.startsWith(`/settings/${page}`));
  return (
    <nav aria-label={t('nav')} className="no-print text-control">
      <div className="hidden gap-1 md:flex md:flex-col">
        <Pages pages={pages} />
      </div>
      <details
        key={pathname}
        className="group rounded-card border border-line bg-surface md:hidden"
      >
        <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-3 px-4 font-medium [&::-webkit-details-marker]:hidden">
          <span>
            <span className="mr-2 font-normal text-ink-2">{t('nav')}</span>
            {here ? t(`page.${here}`) : null}
          </span>
          <ChevronDown aria-hidden size={18} className="shrink-0 group-open:rotate-180" />
        </summary>
        <div className="grid px-1.5 pb-1.5">
          <Pages pages={pages} />
        </div>
      </details>
    </nav>
  );
};
