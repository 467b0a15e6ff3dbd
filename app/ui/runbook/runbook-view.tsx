import { Link } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceView } from '../../domain/evidence/evidence.types.ts';
import type { Gap } from '../../domain/gap/gap.types.ts';
import type { WhereUsed as Used } from '../../domain/runbook/revision.types.ts';
import { Button } from '../button.tsx';
import { RecordReview } from '../evidence/record-review.tsx';
import { RunbookEvidence } from '../evidence/runbook-evidence.tsx';
import { type GapAbout, GapDialog } from '../gap/gap-dialog.tsx';
import { GapMarks } from '../gap/gap-marks.tsx';
import { StandingHtml } from '../standing-html.tsx';
import { BeforeStart, hasBeforeStart } from './before-start.tsx';
import { useBranchWords } from './branch-words.ts';
import { Contents } from './contents.tsx';
import { Findings, type QuotedFinding } from './findings.tsx';
import { GraphSection } from './graph-section.tsx';
import { numberPlan } from './numbered.ts';
import { PrintHead } from './print-head.tsx';
import { Proof } from './proof.tsx';
import { RunbookHead, type ShownRunbook } from './runbook-head.tsx';
import { RunbookNotices } from './runbook-notices.tsx';
import { Cases } from './side/cases.tsx';
import { Guessed } from './side/guessed.tsx';
import { WhereUsed } from './side/where-used.tsx';
import type { StandingParts } from './standing-parts.ts';
import { StepList } from './step-list.tsx';
import { WorstWay } from './worst-way.tsx';

const Rail = ({
  id,
  title,
  onPaper = true,
  children,
}: {
  id?: string;
  title: string;
  onPaper?: boolean;
  children: ReactNode;
}) => (
  <section id={id} className={onPaper ? 'mb-7' : 'no-print mb-7'}>
    <h2 className="mb-3 text-control/none font-semibold">{title}</h2>
    {children}
  </section>
);

/** A runbook to read, to print and to trust: the steps, and beside them what was proven. */
export const RunbookView = ({
  runbook,
  findings,
  gaps,
  used,
  rolesNow,
  evidence,
  mayReview,
  parts,
}: {
  runbook: ShownRunbook;
  findings: QuotedFinding[];
  gaps: Gap[];
  used: Used;
  /** How many of its roles somebody could take now. */
  rolesNow: { filled: number; all: number };
  evidence: EvidenceView;
  mayReview: boolean;
  /** Null when they stand in the page already. */
  parts: StandingParts | null;
}) => {
  const t = useTranslations('runbook');
  const [wrong, setWrong] = useState<GapAbout | null>(null);
  const { plan, context } = runbook;
  const all = numberPlan(plan.nodes);
  const titles = new Map(all.map(({ node }) => [node.id, node.title]));
  const titleOf = (id: string) => titles.get(id) ?? id;
  const branchWords = useBranchWords(plan);
  const report = (step?: { id: string; title: string }) =>
    setWrong({ runbook: runbook.id, revision: runbook.revision, ...(step && { step }) });
  const elsewhere = gaps.filter(({ step }) => !step || !titles.has(step.id));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] md:min-h-[calc(100dvh-49px)] md:grid-cols-[minmax(0,1fr)_340px] lg:grid-cols-[minmax(0,1fr)_400px] min-[85rem]:grid-cols-[228px_minmax(0,1fr)_400px] print:block">
      <Contents plan={plan} />
      <article className="min-w-0 max-w-[860px] px-4 pt-5 pb-12 sm:px-10 sm:pt-7 print:max-w-none print:px-0 print:pt-0">
        <PrintHead runbook={runbook} />
        <RunbookNotices runbook={runbook} findings={findings} />
        <RunbookHead runbook={runbook} />
        {hasBeforeStart(plan) ? (
          <section id="activation" className="mt-8">
            <h2 className="mb-2 text-control font-semibold">{t('activation')}</h2>
            <BeforeStart plan={plan} />
          </section>
        ) : null}
        <GraphSection runbook={runbook.id} />
        <section className="mt-8">
          <h2 className="mb-2 text-control font-semibold">{t('steps')}</h2>
          <StepList
            plan={plan}
            context={context}
            inside={parts?.steps}
            gaps={gaps}
            onWrong={report}
          />
        </section>
      </article>
      <aside className="border-t border-line bg-surface px-4 py-6 sm:px-6 md:border-t-0 md:border-l print:border-0 print:px-0">
        <Rail id="proof" title={t('proof')}>
          <Proof {...runbook} rolesNow={rolesNow} />
          {runbook.worstWay ? <WorstWay worstWay={runbook.worstWay} /> : null}
        </Rail>
        <Rail title={t('way')} onPaper={false}>
          <StandingHtml id="runbook-way" html={parts?.way} />
        </Rail>
        <Rail title={t('findings')}>
          <Findings findings={findings} />
        </Rail>
        {runbook.imported ? (
          <Rail title={t('guessedTitle')}>
            <Guessed report={runbook.imported} />
          </Rail>
        ) : null}
        <Rail title={t('casesTitle')} onPaper={false}>
          <Cases cases={runbook.cases} titleOf={titleOf} branchWords={branchWords} />
        </Rail>
        <Rail title={t('freshness')}>
          <RunbookEvidence evidence={evidence} />
          {mayReview ? <RecordReview revision={runbook.revision} /> : null}
        </Rail>
        <Rail title={t('whereUsed')}>
          <WhereUsed used={used} />
        </Rail>
        <Rail title={t('gaps')}>
          <p className="text-control text-ink-2">
            {gaps.length === 0 ? t('noGaps') : t('gapsOpen', { count: gaps.length })}{' '}
            {gaps.length > 0 ? (
              <Link
                to={`/gaps?runbook=${encodeURIComponent(runbook.id)}`}
                className="no-print underline underline-offset-3"
              >
                {t('gapsList')}
              </Link>
            ) : null}
          </p>
          <GapMarks gaps={elsewhere} />
          <Button size="small" className="no-print mt-2.5" onClick={() => report()}>
            {t('gapWhole')}
          </Button>
        </Rail>
      </aside>
      {wrong ? <GapDialog about={wrong} onClose={() => setWrong(null)} /> : null}
    </div>
  );
};
