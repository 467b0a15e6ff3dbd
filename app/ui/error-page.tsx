import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from './button.tsx';
import { destinations } from './shell/destinations.ts';

export type ErrorKind = 'notFound' | 'forbidden' | 'badRequest' | 'unexpected';

/** A page that could not be shown: what happened, and what to do now. `detail` is a sentence of our own, if there is one. */
export const ErrorPage = ({
  kind,
  status,
  detail,
}: {
  kind: ErrorKind;
  status: number;
  detail?: string;
}) => {
  const t = useTranslations('shell.error');
  const names = useTranslations('shell');
  const { pathname } = useLocation();
  const list = destinations.find(({ to }) => pathname.startsWith(`${to}/`));
  return (
    <div className="mx-auto max-w-[640px] px-4 py-16 sm:px-6">
      <p className="num text-small text-ink-3">{t('status', { status: String(status) })}</p>
      <h1 className="mt-2 text-display font-semibold">{t(kind)}</h1>
      <p className="mt-3 text-lead text-ink-2">{detail ?? t(`${kind}Next`)}</p>
      <div className="mt-6 flex flex-wrap gap-2.5">
        <ButtonLink to="/" look="act">
          {t('backToNow')}
        </ButtonLink>
        {kind === 'notFound' && list ? (
          <ButtonLink to={list.to}>{names(list.name)}</ButtonLink>
        ) : null}
        {kind === 'unexpected' ? (
          <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
        ) : null}
      </div>
    </div>
  );
};
