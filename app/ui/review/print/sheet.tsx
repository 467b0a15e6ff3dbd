import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '../../button.tsx';

/** Words for paper: paper has no zone of a reader. */
export const stamp = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** A sheet of a review as it is printed, with the way to print it above. */
export const Sheet = ({ id, children }: { id: string; children: ReactNode }) => {
  const t = useTranslations('pack.minutes');
  return (
    <div className="mx-auto max-w-[860px] px-4 pt-5 pb-16 sm:px-6 print:max-w-none print:p-0">
      <div className="no-print mb-6 flex flex-wrap gap-2.5">
        <Button look="act" pressKey="p" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <ButtonLink to={`/reviews/${id}`} look="quiet">
          {t('back')}
        </ButtonLink>
      </div>
      <article className="grid gap-6 rounded-card border border-line bg-surface p-5 sm:p-8 print:gap-4 print:rounded-none print:border-0 print:p-0">
        {children}
      </article>
    </div>
  );
};
