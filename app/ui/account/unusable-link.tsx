import { useTranslations } from 'use-intl';
import { CommandLine } from './command-line.tsx';

/** A link that was used, ran out, or never was: why, and how to get another. */
export const UnusableLink = ({ sentence }: { sentence: string }) => {
  const t = useTranslations('account');
  return (
    <div className="mx-auto max-w-[620px] px-4 py-10 sm:px-6 sm:py-16">
      <h1 className="text-display font-semibold">{t('link.unusableTitle')}</h1>
      <p className="mt-2 text-lead text-ink-2">{sentence}</p>
      <p className="mt-6 mb-3 text-ink-2">{t('link.unusableNext')}</p>
      <CommandLine>{t('signIn.linkCommand')}</CommandLine>
    </div>
  );
};
