import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PackAction } from '../../../domain/review/pack/actions.ts';
import { sourcePath } from '../../../domain/review/pack/source-path.ts';
import { Cell, Head, Row, Table } from '../../table.tsx';
import { Tag, type Tone } from '../../tag.tsx';

const tones: Record<PackAction['state'], Tone> = {
  ...{ open: 'warn', done: 'info', verified: 'ok', accepted: 'neutral', dropped: 'neutral' },
};

const Due = ({ row }: { row: PackAction }) => {
  const t = useTranslations('pack.actions');
  const day = row.until ?? row.dueOn;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className={day === null ? 'text-ink-3' : 'num whitespace-nowrap'}>
        {day === null ? t('noDay') : row.until === null ? day : t('until', { day })}
      </span>
      {row.overdue ? <Tag tone="bad">{t('overdue')}</Tag> : null}
      {row.expiring ? <Tag tone="warn">{t('expiring')}</Tag> : null}
    </span>
  );
};

const Rows = ({ rows }: { rows: readonly PackAction[] }) => {
  const t = useTranslations('pack.actions');
  const states = useTranslations('action.state');
  return (
    <Table
      head={
        <>
          <Head>{t('action')}</Head>
          <Head wide>{t('state')}</Head>
          <Head wide>{t('owner')}</Head>
          <Head wide>{t('due')}</Head>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.key}>
          <Cell>
            <Link to={sourcePath(row.source)} className="no-underline hover:underline">
              <span className="num mr-2 text-ink-3">{row.number}</span>
              <span className="break-words">{row.title}</span>
            </Link>
            <span className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-small text-ink-2 sm:hidden">
              <span>
                {states(row.state)}, {row.owner?.name ?? t('nobody')}
              </span>
              <Due row={row} />
            </span>
          </Cell>
          <Cell wide>
            <Tag tone={tones[row.state]}>{states(row.state)}</Tag>
          </Cell>
          <Cell wide>
            {row.owner?.name ?? <span className="font-medium text-warn">{t('nobody')}</span>}
          </Cell>
          <Cell wide>
            <Due row={row} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
};

/** What is owed from before, with whoever owes it; what was settled stays folded. */
export const Actions = ({ rows }: { rows: readonly PackAction[] }) => {
  const t = useTranslations('pack');
  const owed = rows.filter(
    (row) => row.overdue || row.expiring || row.state === 'open' || row.state === 'done',
  );
  const settled = rows.filter((row) => !owed.includes(row));
  if (rows.length === 0) return <p className="mt-4 text-ink-2">{t('empty.actions')}</p>;
  return (
    <div className="mt-5">
      {owed.length > 0 ? <Rows rows={owed} /> : null}
      {settled.length > 0 ? (
        <details className="mt-3">
          <summary className="text-control text-ink-2">
            {t('actions.more', { count: settled.length })}
          </summary>
          <div className="mt-2">
            <Rows rows={settled} />
          </div>
        </details>
      ) : null}
    </div>
  );
};
