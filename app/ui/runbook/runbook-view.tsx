import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../notice.tsx';
import { BeforeStart } from './before-start.tsx';
import { Findings, type QuotedFinding } from './findings.tsx';
import { LineMapView } from './line-map-view.tsx';
import { Proof } from './proof.tsx';
import { RunbookHead, type ShownRunbook } from './runbook-head.tsx';
import { StepList } from './step-list.tsx';
import { WorstWay } from './worst-way.tsx';

const Rail = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mb-7">
    <h2 className="mb-3 text-control/none font-semibold">{title}</h2>
    {children}
  </section>
);

/** A runbook to read, to print and to trust: the steps, and beside them what was proven. */
export const RunbookView = ({
  runbook,
  findings,
}: {
  runbook: ShownRunbook;
  findings: QuotedFinding[];
}) => {
  const t = useTranslations('runbook');
  const { plan, html } = runbook;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] md:min-h-[calc(100dvh-49px)] md:grid-cols-[minmax(0,1fr)_380px] lg:grid-cols-[minmax(0,1fr)_420px] print:block">
      <article className="max-w-[860px] px-4 pt-5 pb-12 sm:px-10 sm:pt-7">
        {runbook.stale ? (
          <div className="mb-5">
            <Notice tone="warn" title={t('staleTitle')}>
              {t('stale')}
            </Notice>
          </div>
        ) : null}
        {plan.status === 'deprecated' ? (
          <div className="mb-5">
            <Notice tone="warn" title={t('deprecated')}>
              {plan.supersededBy ? t('superseded', { id: plan.supersededBy }) : null}
            </Notice>
          </div>
        ) : null}
        <RunbookHead runbook={runbook} />
        <section className="mt-8">
          <h2 className="mb-2 text-control font-semibold">{t('activation')}</h2>
          <BeforeStart plan={plan} />
        </section>
        <section className="mt-8">
          <h2 className="mb-2 text-control font-semibold">{t('steps')}</h2>
          <StepList plan={plan} html={html} />
        </section>
      </article>
      <aside className="border-t border-line bg-surface px-4 py-6 sm:px-6 md:border-t-0 md:border-l print:border-0 print:px-0">
        <Rail title={t('proof')}>
          <Proof {...runbook} />
          {runbook.worstWay ? <WorstWay worstWay={runbook.worstWay} /> : null}
        </Rail>
        <Rail title={t('way')}>
          <LineMapView plan={plan} />
        </Rail>
        <Rail title={t('findings')}>
          <Findings findings={findings} />
        </Rail>
      </aside>
    </div>
  );
};
