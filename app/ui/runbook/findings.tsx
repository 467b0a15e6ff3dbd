import { useTranslations } from 'use-intl';
import type { Finding } from '../../domain/runbook/finding.ts';
import { sayFinding } from '../../messages/say-finding.ts';
import { classNames } from '../class-names.ts';
import type { Quote } from './quote.ts';

export type QuotedFinding = { finding: Finding; quote: Quote | null };

const Source = ({ finding, quote }: { finding: Finding; quote: Quote }) => {
  const number = String(finding.at.line);
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable
      tabIndex={0}
      className="mt-1.5 overflow-x-auto font-mono text-fine"
    >
      <span className="text-ink-3">{`${number} | `}</span>
      {`${quote.line}\n`}
      <span className="text-ink-3">{`${' '.repeat(number.length)} | `}</span>
      <span aria-hidden="true">{quote.carets}</span>
    </pre>
  );
};

/** What the checker found, with the line it speaks of. */
export const Findings = ({ findings }: { findings: QuotedFinding[] }) => {
  const t = useTranslations('runbook');
  if (findings.length === 0) return <p className="text-control text-ink-2">{t('noFindings')}</p>;
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      {findings.map(({ finding, quote }) => {
        const { says, hint } = sayFinding(finding);
        return (
          <li
            key={`${finding.code} ${finding.at.line} ${finding.at.column}`}
            className="keep-together rounded-panel border border-line bg-sunken px-3 py-2.5 text-small"
          >
            <p>
              <b
                className={classNames(
                  'num font-medium',
                  finding.severity === 'error' ? 'text-bad' : 'text-warn',
                )}
              >
                {t(`severity.${finding.severity}`)} {finding.code}
              </b>{' '}
              {says}
            </p>
            <p className="mt-0.5 font-mono text-fine break-all text-ink-2">
              {`${finding.file}:${finding.at.line}:${finding.at.column}`}
            </p>
            {quote ? <Source finding={finding} quote={quote} /> : null}
            {hint ? <p className="mt-1.5 text-ink-2">{t('hint', { hint })}</p> : null}
          </li>
        );
      })}
    </ul>
  );
};
