import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CommandLine } from './command-line.tsx';

const Way = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section className="border-t border-line py-5 first:border-0">
    <h2 className="text-step font-semibold">{title}</h2>
    <p className="mt-1 mb-3 text-ink-2">{text}</p>
    {children}
  </section>
);

/** How to get in: there is nothing to type here. */
export const SignInPage = () => {
  const t = useTranslations('account.signIn');
  return (
    <div className="mx-auto max-w-[620px] px-4 py-10 sm:px-6 sm:py-16">
      <h1 className="text-display font-semibold">{t('title')}</h1>
      <p className="mt-2 text-lead text-ink-2">{t('lead')}</p>
      <div className="mt-6 rounded-card border border-line bg-surface px-5 sm:px-6">
        <Way title={t('firstTitle')} text={t('first')}>
          <CommandLine>{t('startCommand')}</CommandLine>
        </Way>
        <Way title={t('otherTitle')} text={t('other')}>
          <CommandLine>{t('linkCommand')}</CommandLine>
        </Way>
      </div>
      <p className="mt-4 text-small text-ink-2">{t('after')}</p>
    </div>
  );
};
