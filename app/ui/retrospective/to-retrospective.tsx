import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';

/** From an incident that is over to what is learnt of it. */
export const ToRetrospective = ({ incident }: { incident: string }) => {
  const t = useTranslations('retrospective');
  return (
    <p>
      <Link to={`/incidents/${incident}/retrospective`} className="font-medium underline">
        {t('toRetrospective')}
      </Link>
    </p>
  );
};
