import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';

/** Leaves the site, so the browser itself must go. */
export const ProviderLink = ({ issuer, query }: { issuer: string; query: string }) => {
  const t = useTranslations('account.signIn');
  return (
    <ButtonLink to={`/sign-in/oidc${query}`} reloadDocument prefetch="none">
      {t('oidc', { host: hostOf(issuer) })}
    </ButtonLink>
  );
};

export const hostOf = (issuer: string): string =>
  URL.canParse(issuer) ? new URL(issuer).host : issuer;
