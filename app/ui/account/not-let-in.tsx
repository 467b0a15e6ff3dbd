import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';
import { NarrowPage } from './narrow-page.tsx';

/** Why it did not go on, and where to begin again. */
export const NotLetIn = ({ sentence }: { sentence: string }) => {
  const t = useTranslations('account.signIn');
  return (
    <NarrowPage title={t('notLetIn')} lead={sentence}>
      <div>
        <ButtonLink to="/sign-in">{t('again')}</ButtonLink>
      </div>
    </NarrowPage>
  );
};
