import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';

/** The two ways to begin, with the keys that press them. */
export const DeclareButtons = () => {
  const t = useTranslations('incident.declare');
  return (
    <div className="flex w-full flex-wrap gap-2.5 sm:w-auto">
      <ButtonLink to="/incidents/new?kind=drill" pressKey="d" className="grow sm:grow-0">
        {t('drillTitle')}
      </ButtonLink>
      <ButtonLink to="/incidents/new" look="act" pressKey="i" className="grow sm:grow-0">
        {t('title')}
      </ButtonLink>
    </div>
  );
};
