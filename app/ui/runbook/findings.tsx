import { useTranslations } from 'use-intl';
import type { Finding } from '../../domain/runbook/finding.ts';
import { sayFinding } from '../../messages/say-finding.ts';
import { classNames } from '../class-names.ts';
import { Folded } from '../folded.tsx';
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

/** So many are read; what is mended first often mends the rest. */
const SHOWN = 5;

const List = ({ findings }: { findings: QuotedFinding[] }) => {
  const t = useTranslations('runbook');
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

/** What the checker found, with the line it speaks of; the first of many, the rest to unfold. */
export const Findings = ({ findings }: { findings: QuotedFinding[] }) => {
  const t = useTranslations('runbook');
  if (findings.length === 0) return <p className="text-control text-ink-2">{t('noFindings')}</p>;
  const more = findings.slice(SHOWN);
  return (
    <>
      <List findings={findings.slice(0, SHOWN)} />
      {more.length > 0 ? (
        <Folded
          className="mt-2.5"
          summary={t('moreFindings', { count: more.length })}
          summaryClass="mb-2.5 rounded-tag text-small text-ink-2 hover:text-ink"
        >
          {() => <List findings={more} />}
        </Folded>
      ) : null}
    </>
  );
};
