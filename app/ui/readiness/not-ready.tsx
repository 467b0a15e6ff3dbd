import { Link } from '@remix-run/react';
import { BellOff } from 'lucide-react';
import { useTranslations } from 'use-intl';

/** One line where everybody looks: pages would reach nobody, and where that is mended. */
export const NotReady = ({ count }: { count: number }) => {
  const t = useTranslations('readiness');
  if (count === 0) return null;
  return (
    <p className="flex items-start gap-2.5 rounded-r-control border-l-3 border-bad bg-bad-soft px-4 py-2.5 text-control">
      <BellOff aria-hidden="true" size={18} className="mt-0.5 flex-none text-bad" />
      <span>
        {t('home', { count })}{' '}
        <Link to="/on-call/readiness" className="font-medium underline underline-offset-4">
          {t('homeLink')}
        </Link>
      </span>
    </p>
  );
};
