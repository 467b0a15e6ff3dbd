import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ActionItem } from '../../domain/action/action-item.ts';
import { ButtonLink } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import type { Owner } from '../retrospective/retrospective.types.ts';
import { Cell, Head, Row, Table } from '../table.tsx';
import { ActionFilters, type ActionsAsked } from './action-filters.tsx';
import { ActionStateTag, DueText } from './action-state.tsx';
import { NewAction } from './new-action.tsx';

export type ListedAction = ActionItem & {
  overdue: boolean;
  pending: boolean;
  incident?: { id: string; number: number; title: string };
  review?: { id: string; number: number; title: string };
  runbookTitle?: string;
};

const Whence = ({ item }: { item: ListedAction }) => {
  const t = useTranslations('action');
  if (item.incident)
    return (
      <Link to={`/incidents/${item.incident.id}/retrospective`} className="num">
        {t('of', { number: String(item.incident.number) })}
      </Link>
    );
  if (item.source.type !== 'review') return null;
  return item.review ? (
    <Link to={`/reviews/${item.review.id}`} className="num">
      {t('ofReviewNumber', { number: String(item.review.number) })}
    </Link>
  ) : (
    <span>{t('ofReview')}</span>
  );
};

const Item = ({ item }: { item: ListedAction }) => {
  const t = useTranslations('action');
  return (
    <Row>
      <Cell>
        <Link
          to={`/actions/${item.id}`}
          className="font-medium break-words no-underline hover:underline"
        >
          <span className="num mr-2 text-ink-3">{item.number}</span>
          {item.title}
        </Link>
        <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
          <span>{t(`kind.${item.kind}`)}</span>
          <Whence item={item} />
          {item.about ? <span>{item.about.title ?? item.runbookTitle}</span> : null}
        </span>
        <span className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2 sm:hidden">
          <ActionStateTag state={item.state} />
          <span>{item.owner?.name ?? t('nobody')}</span>
          <DueText item={item} overdue={item.overdue} />
        </span>
      </Cell>
      <Cell wide>{item.owner?.name ?? <span className="text-ink-3">{t('nobody')}</span>}</Cell>
      <Cell wide>
        <DueText item={item} overdue={item.overdue} />
      </Cell>
      <Cell wide>
        <ActionStateTag state={item.state} />
      </Cell>
    </Row>
  );
};

/** What was promised, what is overdue first. */
export const ActionListPage = ({
  actions,
  asked,
  search,
  owners,
  mayAdd,
}: {
  actions: ListedAction[];
  asked: ActionsAsked;
  /** The address's query, for the file of the same. */
  search: string;
  owners: Owner[];
  mayAdd: boolean;
}) => {
  const t = useTranslations('action');
  const overdue = actions.filter((item) => item.overdue).length;
  const narrowed = search !== '';
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-5 gap-y-4">
        <div>
          <h1 className="text-headline font-semibold">{t('title')}</h1>
          <p className="mt-1 text-ink-2">{t('lead')}</p>
        </div>
        {mayAdd ? <NewAction owners={owners} source={{ type: 'none' }} pressKey="n" /> : null}
      </div>
      <ActionFilters key={search} asked={asked} />
      <div className="mt-5 mb-3 flex min-h-7 flex-wrap items-center justify-between gap-4">
        <output className="text-control text-ink-2">
          {t('count', { count: actions.length })}
          {overdue > 0 ? (
            <b className="font-medium text-bad">, {t('overdueCount', { count: overdue })}</b>
          ) : null}
        </output>
        <a href={`/actions/export${search}`} download className="text-control underline">
          {t('csv')}
        </a>
      </div>
      {actions.length === 0 ? (
        <EmptyState
          title={narrowed ? t('emptyFiltered') : t('empty')}
          text={narrowed ? undefined : t('emptyText')}
        >
          {narrowed ? <ButtonLink to="/actions">{t('showAll')}</ButtonLink> : null}
        </EmptyState>
      ) : (
        <Table
          head={
            <>
              <Head>{t('column.item')}</Head>
              <Head wide>{t('column.owner')}</Head>
              <Head wide>{t('column.due')}</Head>
              <Head wide>{t('column.state')}</Head>
            </>
          }
        >
          {actions.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </Table>
      )}
    </div>
  );
};
