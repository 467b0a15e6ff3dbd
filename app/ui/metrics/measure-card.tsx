import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { MeasureName, MeasureView } from '../../domain/metrics/measure.ts';
import { ENOUGH_FOR_P90 } from '../../domain/metrics/stats.ts';
import { Card } from '../card.tsx';
import { Cell, Head, Row, Table } from '../table.tsx';
import { DateText } from '../time/date-text.tsx';
import { useDuration } from '../time/use-duration.ts';
import { DotChart } from './dot-chart.tsx';

const Figure = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt className="text-fine text-ink-3">{label}</dt>
    <dd className="num text-step/tight font-semibold">{children}</dd>
  </div>
);

const Values = ({ points }: Pick<MeasureView, 'points'>) => {
  const t = useTranslations('metrics');
  const words = useTranslations('incident');
  const say = useDuration();
  return (
    <details className="mt-2">
      <summary className="text-control text-ink-2">{t('values')}</summary>
      <div className="mt-3">
        <Table
          head={
            <>
              <Head>{t('incident')}</Head>
              <Head wide>{t('declared')}</Head>
              <Head>{t('took')}</Head>
            </>
          }
        >
          {[...points]
            .sort((a, b) => b.seconds - a.seconds)
            .map((point) => (
              <Row key={point.id}>
                <Cell>
                  <Link to={`/incidents/${point.id}`} className="no-underline hover:underline">
                    <span className="num mr-2 text-ink-2">
                      {words('number', { number: String(point.number) })}
                    </span>
                    {point.title}
                  </Link>
                </Cell>
                <Cell wide>
                  <DateText at={point.at} />
                </Cell>
                <Cell>
                  <span className="num whitespace-nowrap">{say(point.seconds)}</span>
                </Cell>
              </Row>
            ))}
        </Table>
      </div>
    </details>
  );
};

/** One measure: the figures, every incident drawn, and the same as a table. */
export const MeasureCard = ({
  name,
  measure,
  drill,
}: {
  name: MeasureName;
  measure: MeasureView;
  drill: boolean;
}) => {
  const t = useTranslations('metrics');
  const say = useDuration();
  const { n, median, p90, points } = measure;
  const title = t(`measure.${name}`);
  return (
    <Card drill={drill}>
      <section className="px-[18px] py-4">
        <div className="mb-2 flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
          <div>
            <h2 className="text-body/tight font-semibold">{title}</h2>
            <p className="text-small text-ink-2">{t(`from.${name}`)}</p>
          </div>
          {median === null ? null : (
            <dl className="flex flex-wrap gap-x-7 gap-y-2">
              <Figure label={t('median')}>{say(median)}</Figure>
              <Figure label={t('p90')}>
                {p90 === null ? (
                  <span
                    className="font-sans text-control font-normal text-ink-2"
                    title={t('tooFewLong', { count: n, least: ENOUGH_FOR_P90 })}
                  >
                    {t('tooFew')}
                  </span>
                ) : (
                  say(p90)
                )}
              </Figure>
              <Figure label={t('incidents')}>{n}</Figure>
            </dl>
          )}
        </div>
        {median === null ? (
          <p className="text-ink-3">{t('none')}</p>
        ) : (
          <>
            <DotChart name={title} measure={measure} />
            {p90 === null ? (
              <p className="text-small text-ink-3">
                {t('tooFewLong', { count: n, least: ENOUGH_FOR_P90 })}
              </p>
            ) : null}
            <Values points={points} />
          </>
        )}
      </section>
    </Card>
  );
};
