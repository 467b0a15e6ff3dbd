import { useTranslations } from 'use-intl';
import { Findings, type QuotedFinding } from '../runbook/findings.tsx';

export type BrokenFile = { file: string; findings: QuotedFinding[] };

/** Files that never were runbooks because they cannot be read: what is wrong, and where. */
export const BrokenFiles = ({ files }: { files: BrokenFile[] }) => {
  const t = useTranslations('library');
  if (files.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-step font-semibold">{t('brokenTitle', { count: files.length })}</h2>
      <p className="mt-1 max-w-[66ch] text-ink-2">{t('brokenText')}</p>
      <ul className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        {files.map(({ file, findings }) => (
          <li key={file}>
            <h3 className="mb-2 font-mono text-control break-all">{file}</h3>
            <Findings findings={findings} />
          </li>
        ))}
      </ul>
    </section>
  );
};
