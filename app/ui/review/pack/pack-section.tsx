import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PackSectionName } from '../../../domain/review/pack.ts';

export const sectionAnchor = (section: PackSectionName | 'notes' | 'change') => `pack-${section}`;

/** One part of the pack under its name; what Bulkhead does not hold is said plainly at its end. */
export const PackPart = ({
  section,
  notRecorded = [],
  children,
}: {
  section: PackSectionName | 'notes';
  notRecorded?: readonly string[];
  children: ReactNode;
}) => {
  const t = useTranslations('pack');
  const named = notRecorded.map((code) => t(`notRecorded.${code}` as 'notRecorded.training'));
  return (
    <section
      id={sectionAnchor(section)}
      aria-labelledby={`${sectionAnchor(section)}-title`}
      className="scroll-mt-4 rounded-card border border-line bg-surface px-4 py-5 sm:px-6 print:rounded-none print:border-x-0 print:border-b-0 print:px-0"
    >
      <h2 id={`${sectionAnchor(section)}-title`} className="mb-4 text-title font-semibold">
        {t(`section.${section}`)}
      </h2>
      {children}
      {named.length === 0 ? null : (
        <p className="keep-together mt-5 border-l-3 border-line-strong bg-sunken px-3 py-2 text-small text-ink-2">
          <span className="font-medium text-ink">{t('notRecorded.title')}.</span>{' '}
          {t('notRecorded.lead')} {named.join('; ')}.
        </p>
      )}
    </section>
  );
};

/** A title inside a part. */
export const Under = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="mt-6">
    <h3 className="mb-2 text-body/tight font-semibold">{title}</h3>
    {children}
  </div>
);
