import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Gap } from '../../domain/gap/gap.types.ts';
import { ButtonLink } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { stepAnchor } from '../runbook/step-anchor.ts';
import { Cell, Head, Row, Table } from '../table.tsx';
import { useNow } from '../time/clock-provider.tsx';
import { DateText } from '../time/date-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { GapCandidates, type ShownCandidate } from './gap-candidates.tsx';
import { GapFilters, type GapsAsked } from './gap-filters.tsx';
import { GapDue, GapStageTag } from './gap-state.tsx';
import { useActorName } from './use-actor-name.ts';

const Reported = ({ gap }: { gap: Gap }) => {
  const t = useTranslations('gap.list');
  const say = useDuration();
  const nameOf = useActorName();
  const age = Math.max(0, Math.round((useNow() - gap.at) / 1000));
  return (
    <>
      <span className="block">{nameOf(gap.by)}</span>
      <span className="block text-small text-ink-2">{t('age', { time: say(age) })}</span>
      <span className="block text-fine text-ink-3">
        <DateText at={gap.at} />
      </span>
    </>
  );
};

const InIncident = ({ gap }: { gap: Gap }) => {
  const t = useTranslations('gap.list');
  return gap.incident ? (
    <Link to={`/incidents/${gap.incident.id}`} className="num" title={gap.incident.title}>
      {t('onIncident', { number: String(gap.incident.number) })}
    </Link>
  ) : (
    <span className="text-ink-3">–</span>
  );
};

const Told = ({ gap }: { gap: Gap }) => {
  const t = useTranslations('gap');
  const { runbook, step } = gap;
  const address = `/runbooks/${runbook.id}`;
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="num text-ink-3">{gap.number}</span>
        <Link to={`/gaps/${gap.id}`} className="font-medium no-underline hover:underline">
          {step ? step.title : t('list.wholePage')}
        </Link>
        <GapStageTag stage={gap.stage} />
      </span>
      <span className="mt-1 block max-w-[66ch] break-words whitespace-pre-line">{gap.text}</span>
      <span className="mt-1 flex flex-wrap gap-x-3 text-small text-ink-3">
        <Link
          to={step ? `${address}#${stepAnchor(step.id)}` : address}
          className="text-ink-2 underline"
        >
          {runbook.title}
        </Link>
        <span className="sm:hidden">
          <GapDue {...gap} />
        </span>
        {gap.live ? null : <span>{t('onOlder')}</span>}
      </span>
      <span className="mt-1.5 flex flex-wrap gap-x-3 text-small text-ink-2 sm:hidden">
        <Reported gap={gap} />
        <InIncident gap={gap} />
      </span>
    </>
  );
};

/** What is wrong in the runbooks, as told by those who walked them. */
export const GapsPage = ({
  gaps,
  narrowed,
  asked,
  candidates,
  mayTake,
}: {
  gaps: Gap[];
  narrowed: boolean;
  asked: GapsAsked;
  candidates: readonly ShownCandidate[];
  mayTake: boolean;
}) => {
  const t = useTranslations('gap.list');
  const library = useTranslations('library');
  const gapWords = useTranslations('gap');
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <h1 className="text-headline font-semibold">{t('title')}</h1>
      <p className="mt-1 text-ink-2">{t('lead')}</p>
      <GapCandidates candidates={candidates} mayTake={mayTake} />
      <div className="mt-5">
        <GapFilters key={JSON.stringify(asked)} asked={asked} />
      </div>
      <div className="mt-5 mb-3 flex min-h-7 flex-wrap items-center gap-4">
        <output className="text-control text-ink-2">{t('count', { count: gaps.length })}</output>
        {narrowed ? (
          <ButtonLink to="/gaps" size="small">
            {t('showAll')}
          </ButtonLink>
        ) : null}
      </div>
      {gaps.length === 0 ? (
        <EmptyState
          title={narrowed ? t('emptyFiltered') : t('empty')}
          text={narrowed ? undefined : t('emptyText')}
        >
          <ButtonLink to="/runbooks">{library('title')}</ButtonLink>
        </EmptyState>
      ) : (
        <Table
          head={
            <>
              <Head>{t('gap')}</Head>
              <Head wide>{gapWords('due')}</Head>
              <Head wide>{t('reporter')}</Head>
              <Head wide>{t('incident')}</Head>
            </>
          }
        >
          {gaps.map((gap) => (
            <Row key={gap.id}>
              <Cell>
                <Told gap={gap} />
              </Cell>
              <Cell wide>
                <GapDue {...gap} />
                <span className="block text-small text-ink-2">
                  {gap.owner?.name ?? gapWords('nobody')}
                </span>
              </Cell>
              <Cell wide>
                <Reported gap={gap} />
              </Cell>
              <Cell wide>
                <InIncident gap={gap} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </div>
  );
};
