import { useTranslations } from 'use-intl';
import { Notice } from '../../notice.tsx';

/** Instead of controls, for who reads along: why there are none, and how to come by them. */
export const ReadOnly = () => {
  const t = useTranslations('room.readOnly');
  return (
    <div className="mt-5">
      <Notice tone="info" title={t('title')}>
        {t('text')}
      </Notice>
    </div>
  );
};
