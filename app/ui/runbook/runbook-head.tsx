import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RunbookPage } from '../../domain/runbook/page.types.ts';
import { Button, ButtonLink } from '../button.tsx';
import { Tag } from '../tag.tsx';
import { useDuration } from '../time/use-duration.ts';
import { mitigationWords, statusWords } from './runbook-table.tsx';

/** `plan` is its outline; `context` is the HTML of what stands outside every element. */
export type ShownRunbook = Omit<RunbookPage, 'findings' | 'source' | 'html'> & {
  file: string;
  context: string[];
};

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-fine font-medium text-ink-3">{name}</dt>
    <dd className="text-control font-medium">{children}</dd>
  </div>
);

/** What it is, what it promises, and the two ways to begin. */
export const RunbookHead = ({ runbook }: { runbook: ShownRunbook }) => {
  const t = useTranslations('runbook');
  const revision = useTranslations('revision');
  const say = useDuration();
  const { plan, objective, worst, worstWay } = runbook;
  const to = `/incidents/new?runbook=${encodeURIComponent(runbook.id)}`;
  return (
    <header>
      <p className="flex flex-wrap gap-2">
        {runbook.mitigation ? <Tag>{mitigationWords(t, runbook.mitigation)}</Tag> : null}
        <Tag tone={runbook.status === 'active' ? 'ok' : 'warn'}>
          {statusWords(t, runbook.status)}
        </Tag>
        {runbook.imported ? <Tag>{t('plain')}</Tag> : null}
        <Link
          to={`/runbooks/${encodeURIComponent(runbook.id)}/revisions`}
          title={t('revisionLink')}
          className="rounded-tag no-underline hover:underline"
        >
          <Tag mono>{t('revision', { hash: runbook.revision.slice(0, 7) })}</Tag>
        </Link>
      </p>
      <h1 className="mt-2.5 mb-2 text-display font-semibold">{runbook.title}</h1>
      <p className="max-w-[62ch] text-lead text-pretty text-ink-2">{runbook.summary}</p>
      <dl className="mt-5 grid grid-cols-2 gap-x-7 gap-y-3 border-y border-line py-3.5 sm:flex sm:flex-wrap">
        <Fact name={t('objective')}>
          {objective === undefined ? t('noObjective') : say(objective)}
        </Fact>
        <Fact name={t('worst')}>
          {worst === undefined
            ? t('unbounded')
            : worstWay
              ? t('worstSteps', { time: say(worst), steps: worstWay.steps.length })
              : say(worst)}
        </Fact>
        <Fact name={t('owner')}>
          {!runbook.owner
            ? t('noOwner')
            : plan.successor
              ? t('ownerThen', { owner: runbook.owner, successor: plan.successor })
              : runbook.owner}
        </Fact>
        <Fact name={t('reviewed')}>{plan.review?.lastReviewed ?? t('neverReviewed')}</Fact>
      </dl>
      <div className="no-print mt-6 flex flex-wrap gap-2.5">
        <ButtonLink to={to} look="act" pressKey="i" className="grow sm:grow-0">
          {t('start')}
        </ButtonLink>
        <ButtonLink to={`${to}&kind=drill`} pressKey="d">
          {t('drill')}
        </ButtonLink>
        <ButtonLink to={`/runbooks/${encodeURIComponent(runbook.id)}/revisions`} look="quiet">
          {revision('title')}
        </ButtonLink>
        <Button look="quiet" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </header>
  );
};
