import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { EvidenceFinding } from '../../domain/evidence/findings.ts';
import { Button, ButtonLink } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { EmptyState } from '../empty-state.tsx';
import { PostDialog } from '../post-dialog.tsx';
import { Cell, Head, Row, Table } from '../table.tsx';
import { type Choice, DrillFields, readDrill } from './drill-fields.tsx';
import { DrillStateTag } from './drill-state.tsx';
import { FindingList } from './finding-list.tsx';
import { MonthGrid, type ShownDrill } from './month-grid.tsx';

const PlanDrill = ({
  owners,
  runbooks,
  runbook,
}: {
  owners: readonly Choice[];
  runbooks: readonly Choice[];
  runbook?: string;
}) => {
  const t = useTranslations('plannedDrill');
  const read = (form: HTMLFormElement) => {
    const { owner, note, ...drill } = readDrill(form);
    const given = { ...drill, ...(owner && { owner }), ...(note && { note }) };
    return { type: 'drill.planned', drill: given };
  };
  return (
    <PostDialog
      title={t('plan')}
      summary={t('planSummary')}
      startsOpen={runbook !== undefined}
      save={t('plan')}
      busy={t('busy')}
      read={read}
      opener={(open) => (
        <Button look="act" onClick={open} pressKey="n">
          {t('plan')}
        </Button>
      )}
    >
      <DrillFields owners={owners} runbooks={runbooks} runbook={runbook} />
    </PostDialog>
  );
};

const DrillRow = ({ drill }: { drill: ShownDrill }) => {
  const t = useTranslations('plannedDrill');
  return (
    <Row>
      <Cell>
        <Link
          to={`/drills/${drill.id}`}
          className="font-medium break-words no-underline hover:underline"
        >
          <span className="num mr-2 text-ink-3">{drill.number}</span>
          {drill.runbook.title}
        </Link>
        <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
          <span>{t(`kind.${drill.kind}`)}</span>
          <span className="num sm:hidden">{drill.on}</span>
          <span className="sm:hidden">{drill.owner?.name ?? t('nobody')}</span>
        </span>
      </Cell>
      <Cell wide>
        <time dateTime={drill.on} className="num whitespace-nowrap">
          {drill.on}
        </time>
      </Cell>
      <Cell wide>{drill.owner?.name ?? <span className="text-ink-3">{t('nobody')}</span>}</Cell>
      <Cell>
        <DrillStateTag state={drill.state} />
      </Cell>
    </Row>
  );
};

/** The calendar of drills, drawn where there is room and listed everywhere, and what was not kept. */
export const DrillsPage = ({
  months,
  drills,
  findings,
  owners,
  runbooks,
  today,
  runbook,
  mayPlan,
  around,
}: {
  /** `YYYY-MM`, one or three. */
  months: readonly string[];
  drills: readonly ShownDrill[];
  findings: readonly EvidenceFinding[];
  owners: readonly Choice[];
  runbooks: readonly Choice[];
  today: string;
  /** Asked to plan one of it. */
  runbook?: string;
  mayPlan: boolean;
  around: { before: string; after: string; month: string; quarter: string; now: string };
}) => {
  const t = useTranslations('plannedDrill');
  const wide = months.length === 1;
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-headline font-semibold">{t('title')}</h1>
          <p className="mt-1 text-ink-2">{t('lead')}</p>
        </div>
        {mayPlan ? <PlanDrill owners={owners} runbooks={runbooks} runbook={runbook} /> : null}
      </div>
      {findings.length > 0 ? (
        <section className="mt-6" aria-labelledby="not-kept">
          <h2 id="not-kept" className="mb-2.5 text-step font-semibold">
            {t('findings')}
          </h2>
          <FindingList findings={findings} />
        </section>
      ) : null}
      <nav aria-label={t('view')} className="mt-7 mb-4 flex flex-wrap items-center gap-2">
        <ButtonLink to={around.before} size="small">
          {t('before')}
        </ButtonLink>
        <ButtonLink to={around.now} size="small">
          {t('today')}
        </ButtonLink>
        <ButtonLink to={around.after} size="small">
          {t('after')}
        </ButtonLink>
        <span className="ml-auto flex gap-2">
          <ButtonLink
            to={around.month}
            size="small"
            look={wide ? 'plain' : 'quiet'}
            aria-current={wide ? 'true' : undefined}
          >
            {t('month')}
          </ButtonLink>
          <ButtonLink
            to={around.quarter}
            size="small"
            look={wide ? 'quiet' : 'plain'}
            aria-current={wide ? undefined : 'true'}
          >
            {t('quarter')}
          </ButtonLink>
        </span>
      </nav>
      <section
        aria-label={t('calendar')}
        className={classNames('hidden gap-6 md:grid', wide ? '' : 'lg:grid-cols-3')}
      >
        {months.map((month) => (
          <MonthGrid key={month} month={month} drills={drills} today={today} small={!wide} />
        ))}
      </section>
      <section className="mt-7" aria-labelledby="in-this-time">
        <h2 id="in-this-time" className="mb-2 text-step font-semibold">
          {t('list')}
        </h2>
        {drills.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <Table
            head={
              <>
                <Head>{t('column.drill')}</Head>
                <Head wide>{t('column.on')}</Head>
                <Head wide>{t('column.owner')}</Head>
                <Head>{t('column.state')}</Head>
              </>
            }
          >
            {drills.map((drill) => (
              <DrillRow key={drill.id} drill={drill} />
            ))}
          </Table>
        )}
      </section>
    </div>
  );
};
