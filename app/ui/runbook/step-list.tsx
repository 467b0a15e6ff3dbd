import { useTranslations } from 'use-intl';
import type { RunbookPage } from '../../domain/runbook/page.types.ts';
import { classNames } from '../class-names.ts';
import { Tag } from '../tag.tsx';
import { leadsTo, type Numbered, numberPlan } from './numbered.ts';
import { stepAnchor } from './step-anchor.ts';
import { StepBody } from './step-body.tsx';
import { StepFacts } from './step-facts.tsx';
import { StepMeta } from './step-meta.tsx';
import { StepWays } from './step-ways.tsx';

type Shown = Pick<RunbookPage, 'plan' | 'html'>;

/** Prose that stands between the steps. */
const Context = ({ html, inList }: { html: string[]; inList?: boolean }) =>
  html.length === 0 ? null : (
    <div
      className={classNames('prose', inList ? 'col-span-2 mb-6' : 'mt-4 border-t border-line pt-5')}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: static, sanitised HTML of our own library
      dangerouslySetInnerHTML={{ __html: html.join('') }}
    />
  );

const End = ({ step, context }: { step: Numbered; context: string[] }) => {
  const t = useTranslations('incident.outcome');
  const { node } = step;
  if (node.type !== 'exit') return null;
  return (
    <li
      id={stepAnchor(node.id)}
      className="keep-together grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 border-t border-line py-3.5 target:bg-act-soft sm:grid-cols-[34px_minmax(0,1fr)]"
    >
      <Context html={context} inList />
      <span />
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="font-semibold">{node.title}</h3>
        <Tag tone={node.outcome === 'aborted' ? 'neutral' : 'ok'}>{t(node.outcome)}</Tag>
      </div>
    </li>
  );
};

/** The steps as they will be walked, numbered; lanes stand inside the element that opens them. */
export const StepList = ({ plan, html }: Shown) => {
  const t = useTranslations('runbook');
  const all = numberPlan(plan.nodes);
  const byId = new Map(all.map((one) => [one.node.id, one.node]));
  const titleOf = (id: string) => byId.get(id)?.title ?? id;
  const isEnd = (id: string) => byId.get(id)?.type === 'exit';
  const pageProse = html['@page'] ?? [];
  const contextBefore = (id: string | null) =>
    plan.context.flatMap(({ before, prose }) => (before === id ? [pageProse[prose] ?? ''] : []));
  return (
    <>
      <ol aria-label={t('steps')}>
        {all.map((step, at) => {
          const { node, number, lane, depth } = step;
          if (node.type === 'exit')
            return <End key={node.id} step={step} context={contextBefore(node.id)} />;
          const after = all[at + 1]?.node.id;
          // The last element of a lane goes on to the join without saying so.
          const next = 'next' in node ? node.next : undefined;
          const following = next === '@join' ? next : after;
          return (
            <li
              key={node.id}
              id={stepAnchor(node.id)}
              className={classNames(
                'grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 py-4.5 target:bg-act-soft sm:grid-cols-[34px_minmax(0,1fr)]',
                depth === 0
                  ? 'border-t border-line'
                  : 'ml-4 border-l-2 border-line pl-3 sm:ml-[46px] sm:pl-4',
              )}
            >
              <Context html={contextBefore(node.id)} inList />
              {lane ? (
                <p className="col-span-2 mb-2 text-small font-medium text-ink-2">
                  {t('step.lane', { number: lane.number, title: lane.title })}
                </p>
              ) : null}
              <span className="num pt-0.5 text-body text-ink-3">{number}</span>
              <div className="min-w-0">
                <h3 className="text-step font-semibold">{node.title}</h3>
                <StepMeta node={node} roles={plan.roles} titleOf={titleOf} />
                <StepBody node={node} html={html[node.id] ?? []} />
                <StepFacts node={node} roles={plan.roles} titleOf={titleOf} />
                <StepWays
                  step={step}
                  following={following === '@join' ? following : leadsTo(following ?? '', step)}
                  titleOf={titleOf}
                  isEnd={isEnd}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <Context html={contextBefore(null)} />
    </>
  );
};
