import { NavLink, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';

/** The pages about who is on call, in a row. */
export const OnCallNav = ({ me }: { me: string }) => {
  const t = useTranslations('oncall');
  const { pathname } = useLocation();
  const pages = [
    { to: '/on-call', name: 'schedules', end: true, within: '/on-call/schedules' },
    { to: '/on-call/policies', name: 'policies', end: false, within: null },
    { to: '/on-call/readiness', name: 'readiness', end: false, within: null },
    { to: `/on-call/people/${encodeURIComponent(me)}`, name: 'mine', end: false, within: null },
  ] as const;
  return (
    <nav aria-label={t('nav')} className="no-print mb-6 flex flex-wrap gap-1 text-control">
      {pages.map(({ to, name, end, within }) => (
        <NavLink
          key={to}
          to={to}
          end={end}
          prefetch="intent"
          className={({ isActive }) =>
            classNames(
              'rounded-control px-2.5 py-1.5 no-underline',
              isActive || (within !== null && pathname.startsWith(within))
                ? 'bg-sunken font-medium text-ink'
                : 'text-ink-2 hover:text-ink',
            )
          }
        >
          {t(`page.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
};
