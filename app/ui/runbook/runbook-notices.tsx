import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Notice } from '../notice.tsx';
import { Findings, type QuotedFinding } from './findings.tsx';
import type { ShownRunbook } from './runbook-head.tsx';

/** What must be known before reading: the file is broken now, or the runbook is out of use. */
export const RunbookNotices = ({
  runbook,
  findings,
}: {
  runbook: ShownRunbook;
  findings: QuotedFinding[];
}) => {
  const t = useTranslations('runbook');
  const { plan, stale } = runbook;
  return (
    <>
      {stale ? (
        <div className="mb-6">
          <Notice tone="warn" title={t('staleTitle')}>
            {t('stale')}
          </Notice>
          <div className="mt-2.5">
            <Findings findings={findings.filter(({ finding }) => finding.severity === 'error')} />
          </div>
        </div>
      ) : null}
      {plan.status === 'deprecated' ? (
        <div className="mb-5">
          <Notice tone="warn" title={t('deprecated')}>
            {plan.supersededBy ? (
              <Link to={`/runbooks/${plan.supersededBy}`} className="underline">
                {t('superseded', { id: plan.supersededBy })}
              </Link>
            ) : null}
          </Notice>
        </div>
      ) : null}
    </>
  );
};
