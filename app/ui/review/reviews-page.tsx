import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { isOver } from '../../domain/review/review-state.ts';
import { ButtonLink } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Tag } from '../tag.tsx';
import { DateText } from '../time/date-text.tsx';
import { TimeText } from '../time/time-text.tsx';
import type { LineShown, SeriesShown } from './review.types.ts';
import { useDueWords, useScope } from './review-words.ts';
import { ReviewStateTag } from './state-tag.tsx';

const Line = ({ line }: { line: LineShown }) => {
  const t = useTranslations('review');
  const due = useDueWords();
  const { overdue, next, signedAt } = line;
  return (
    <li className="grid gap-x-5 gap-y-1.5 border-t border-line py-3.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          to={`/reviews/${line.id}`}
          className="text-instruction font-medium break-words no-underline hover:underline"
        >
          <span className="num mr-2 text-ink-3">{line.number}</span>
          {line.title}
        </Link>
        <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-2">
          <span className="num">
            <DateText at={line.startsAt} />
          </span>
          <span>{t('list.chair', { name: line.chair.name })}</span>
          {overdue ? (
            <span className="font-medium text-bad">{t(`overdue.${overdue.key}`)}</span>
          ) : next ? (
            <span>
              {due(next.key)}: <TimeText at={next.at} />
            </span>
          ) : signedAt ? (
            <span>
              <DateText at={signedAt} dayOnly />
            </span>
          ) : null}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {overdue ? <Tag tone="bad">{t('overdue.word')}</Tag> : null}
        <ReviewStateTag state={line.state} />
      </div>
    </li>
  );
};

const SeriesCard = ({ series }: { series: SeriesShown }) => {
  const t = useTranslations('review');
  const scope = useScope();
  return (
    <li className="border-t border-line py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={`/reviews/series/${series.id}`} className="font-medium">
          {series.title}
        </Link>
        {series.endedAt === null ? null : <Tag>{t('ended')}</Tag>}
      </p>
      <p className="mt-1 text-small text-ink-2">{scope(series.scope)}</p>
      <p className="num mt-1 text-fine break-all text-ink-3">{series.cadence.rule}</p>
      {series.meetings.length > 0 ? (
        <p className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-small text-ink-2">
          <span>{t('nextMeetings')}</span>
          {series.meetings.map((at) => (
            <span key={at} className="num">
              <DateText at={at} dayOnly />
            </span>
          ))}
        </p>
      ) : null}
    </li>
  );
};

/** Every review: what is overdue and to come first, then those that were held. */
export const ReviewsPage = ({
  reviews,
  series,
  maySchedule,
}: {
  reviews: LineShown[];
  series: SeriesShown[];
  maySchedule: boolean;
}) => {
  const t = useTranslations('review');
  const coverage = useTranslations('coverage');
  const going = reviews
    .filter(({ state }) => !isOver(state))
    .sort(
      (a, b) => Number(b.overdue !== null) - Number(a.overdue !== null) || a.startsAt - b.startsAt,
    );
  const over = reviews.filter(({ state }) => isOver(state));
  const make = maySchedule ? (
    <ButtonLink to="/reviews/new" look={reviews.length === 0 ? 'act' : 'plain'} pressKey="n">
      {t('new')}
    </ButtonLink>
  ) : null;
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-5 gap-y-4">
        <div>
          <h1 className="text-headline font-semibold">{t('title')}</h1>
          <p className="mt-1 text-ink-2">{t('lead')}</p>
        </div>
        <div className="flex flex-wrap gap-2.5">
          <ButtonLink to="/reviews/pack" look="quiet">
            {t('livePack')}
          </ButtonLink>
          <ButtonLink to="/coverage" look="quiet">
            {coverage('title')}
          </ButtonLink>
          {reviews.length === 0 ? null : make}
        </div>
      </div>
      {reviews.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')}>
          {make}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_320px]">
          <div className="grid min-w-0 gap-8">
            <section>
              <h2 className="mb-2 text-step font-semibold">{t('list.todo')}</h2>
              <ul className="border-b border-line">
                {going.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </ul>
            </section>
            <section>
              <h2 className="mb-2 text-step font-semibold">{t('list.over')}</h2>
              {over.length === 0 ? (
                <p className="text-ink-2">{t('list.none')}</p>
              ) : (
                <ul className="border-b border-line">
                  {over.map((line) => (
                    <Line key={line.id} line={line} />
                  ))}
                </ul>
              )}
            </section>
          </div>
          <section>
            <h2 className="mb-2 text-step font-semibold">{t('series')}</h2>
            <ul className="border-b border-line">
              {series.map((one) => (
                <SeriesCard key={one.id} series={one} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
};
