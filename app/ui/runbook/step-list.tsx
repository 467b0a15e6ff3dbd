import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Gap } from '../../domain/gap/gap.types.ts';
import type { Plan } from '../../domain/runbook/plan.ts';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { GapMarks } from '../gap/gap-marks.tsx';
import { StandingHtml } from '../standing-html.tsx';
import { Tag } from '../tag.tsx';
import { ContextProse } from './context-prose.tsx';
import { type Numbered, numberPlan } from './numbered.ts';
import { stepAnchor } from './step-anchor.ts';

type Shown = {
  plan: Plan;
  context: string[];
  /** The HTML inside each step; absent when it stands in the page already. */
  inside?: Record<string, string>;
  gaps: Gap[];
  /** Says that a step is wrong. */
  onWrong: (step: { id: string; title: string }) => void;
};

const End = ({ step, children }: { step: Numbered; children: ReactNode }) => {
  const t = useTranslations('incident.outcome');
  const { node } = step;
  if (node.type !== 'exit') return null;
  return (
    <li
      id={stepAnchor(node.id)}
      className="keep-together grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 border-t border-line py-3.5 target:bg-act-soft sm:grid-cols-[34px_minmax(0,1fr)]"
    >
      {children}
      <span />
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="font-semibold">{node.title}</h3>
        <Tag tone={node.outcome === 'aborted' ? 'neutral' : 'ok'}>{t(node.outcome)}</Tag>
      </div>
    </li>
  );
};

/** The steps as they will be walked, numbered; lanes stand inside the element that opens them. */
export const StepList = ({ plan, context, inside, gaps, onWrong }: Shown) => {
  const t = useTranslations('runbook');
  const gap = useTranslations('gap');
  const all = numberPlan(plan.nodes);
  const contextBefore = (id: string | null) => (
    <ContextProse
      parts={plan.context.filter(({ before }) => before === id)}
      html={context}
      className={
        id === null
          ? 'mt-4 grid gap-3 border-t border-line pt-5'
          : 'col-span-2 mb-6 grid grid-cols-[minmax(0,1fr)] gap-3 print:-ml-12'
      }
    />
  );
  return (
    <>
      <ol aria-label={t('steps')}>
        {all.map((step) => {
          const { node, number, lane, depth } = step;
          if (node.type === 'exit')
            return (
              <End key={node.id} step={step}>
                {contextBefore(node.id)}
              </End>
            );
          return (
            <li
              key={node.id}
              id={stepAnchor(node.id)}
              className={classNames(
                'grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 py-4.5 target:bg-act-soft sm:grid-cols-[34px_minmax(0,1fr)] print:relative print:block print:pl-12',
                depth === 0
                  ? 'border-t border-line'
                  : 'ml-4 border-l-2 border-line pl-3 sm:ml-[46px] sm:pl-4',
              )}
            >
              {contextBefore(node.id)}
              {lane ? (
                <p className="col-span-2 mb-2 text-small font-medium text-ink-2">
                  {t('step.lane', { number: lane.number, title: lane.title })}
                </p>
              ) : null}
              <span className="num pt-0.5 text-body text-ink-3 print:absolute print:left-0">
                {number}
              </span>
              <div className="min-w-0">
                <div className="flex items-start justify-between gap-3 print:block">
                  <h3 className="min-w-0 text-step font-semibold">{node.title}</h3>
                  <Button
                    size="small"
                    look="quiet"
                    className="no-print flex-none text-ink-3"
                    aria-label={gap('actOf', { title: node.title })}
                    onClick={() => onWrong({ id: node.id, title: node.title })}
                  >
                    {gap('act')}
                  </Button>
                </div>
                <StandingHtml id={`in-${stepAnchor(node.id)}`} html={inside?.[node.id]} />
                <GapMarks gaps={gaps.filter((one) => one.step?.id === node.id)} />
              </div>
            </li>
          );
        })}
      </ol>
      {contextBefore(null)}
    </>
  );
};
