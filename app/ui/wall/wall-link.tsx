import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';

/** The way to the view for a screen that everybody sees: of one incident, or of all that are open. */
export const WallLink = ({ incident }: { incident?: string }) => {
  const t = useTranslations('wall');
  return (
    <Link
      to={incident === undefined ? '/wall' : `/incidents/${incident}/wall`}
      className="text-small text-ink-2 hover:text-ink"
    >
      {t('link')}
    </Link>
  );
};
