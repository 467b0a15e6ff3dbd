import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { DrillState } from '../../../domain/drill/planned.ts';
import type { DrillSection, PackDrill } from '../../../domain/review/pack/drills.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import { Cell, Head, Row, Table } from '../../table.tsx';
import { Tag, type Tone } from '../../tag.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { AgainstObjective } from './against-objective.tsx';
import { Under } from './pack-section.tsx';
import { TrendChart } from './trend-chart.tsx';
import { trendDots } from './trend-layout.ts';

const Measured = ({ row: { measured, objective, met, complete } }: { row: PackDrill }) => {
  const t = useTranslations('pack.drills');
  if (!complete || measured === null)
    return <p className="font-medium text-warn">{t('notThrough')}</p>;
  return <AgainstObjective seconds={measured} objective={objective} met={met} />;
};

const Held = ({ rows }: { rows: readonly PackDrill[] }) => {
  const t = useTranslations('pack');
  const words = useTranslations('incident');
  if (rows.length === 0) return <p className="mt-4 text-ink-2">{t('empty.drills')}</p>;
  return (
    <ul className="mt-5 divide-y divide-line border-y border-line text-control">
      {rows.map((row) => (
        <li
          key={row.key}
          className="keep-together grid gap-x-8 gap-y-2 py-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <Tag tone="drill">{words('number', { number: String(row.incident.number) })}</Tag>
              <Link
                to={sourcePath(row.source)}
                className="min-w-0 font-medium break-words no-underline hover:underline"
              >
                {row.runbook.title}
              </Link>
            </p>
            <p className="mt-1 flex flex-wrap gap-x-3 text-small text-ink-2">
              <span className="num">{dayOf(row.at)}</span>
              <span>{t('drills.kind', { kind: row.kind ?? 'none' })}</span>
            </p>
          </div>
          <div className="min-w-0">
            <Measured row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
};

const plannedTone: Record<DrillState, Tone> = {
  ...{ planned: 'neutral', running: 'info', done: 'ok', missed: 'bad', cancelled: 'neutral' },
  'broken-off': 'warn',
};

const Planned = ({ planned }: Pick<DrillSection, 'planned'>) => {
  const t = useTranslations('pack.drills');
  const actions = useTranslations('pack.actions');
  if (planned.length === 0) return null;
  return (
    <Under title={t('planned')}>
      <Table
        head={
          <>
            <Head>{t('day')}</Head>
            <Head>{t('runbook')}</Head>
            <Head wide>{actions('owner')}</Head>
            <Head>{actions('state')}</Head>
          </>
        }
      >
        {planned.map((one) => (
          <Row key={one.key}>
            <Cell>
              <span className="num whitespace-nowrap">{one.dueOn}</span>
            </Cell>
            <Cell>
              <Link to={sourcePath(one.source)} className="no-underline hover:underline">
                {one.runbook.title}
              </Link>
              <span className="block text-small text-ink-2">{t('kind', { kind: one.kind })}</span>
            </Cell>
            <Cell wide>{one.owner?.name ?? actions('nobody')}</Cell>
            <Cell>
              <Tag tone={plannedTone[one.state]}>
                {t('plannedState', { state: one.state === 'broken-off' ? 'brokenOff' : one.state })}
              </Tag>
            </Cell>
          </Row>
        ))}
      </Table>
    </Under>
  );
};

const Trend = ({ trend, from, to }: Pick<DrillSection, 'trend'> & { from: number; to: number }) => {
  const t = useTranslations('pack.drills');
  const say = useDuration();
  const dots = trendDots(trend);
  return (
    <Under title={t('trend')}>
      <p className="mb-3 max-w-[66ch] text-small text-ink-2">{t('trendLead')}</p>
      <div className="keep-together">
        <TrendChart trend={trend} from={from} to={to} />
      </div>
      {dots.length === 0 ? null : (
        <details className="no-print mt-2">
          <summary className="text-control text-ink-2">{t('values')}</summary>
          <div className="mt-2">
            <Table
              head={
                <>
                  <Head>{t('day')}</Head>
                  <Head>{t('runbook')}</Head>
                  <Head>{t('measured')}</Head>
                  <Head>{t('share')}</Head>
                </>
              }
            >
              {dots.map((dot) => (
                <Row key={dot.key}>
                  <Cell>
                    <span className="num whitespace-nowrap">{dayOf(dot.at)}</span>
                  </Cell>
                  <Cell>{dot.runbook}</Cell>
                  <Cell>
                    <span className="num">{say(dot.measured)}</span>
                  </Cell>
                  <Cell>
                    <span className="num">{t('shareOf', { share: dot.share })}</span>
                  </Cell>
                </Row>
              ))}
            </Table>
          </div>
        </details>
      )}
    </Under>
  );
};

/** What was rehearsed, how quickly, and what the calendar says. */
export const Drills = ({
  section,
  from,
  to,
}: {
  section: DrillSection;
  from: number;
  to: number;
}) => (
  <>
    <Held rows={section.rows} />
    <Trend trend={section.trend} from={from} to={to} />
    <Planned planned={section.planned} />
  </>
);
