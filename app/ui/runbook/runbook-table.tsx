import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { Cell, Head, Row, Table } from '../table.tsx';
import { Tag } from '../tag.tsx';
import { ProofMark } from './proof-mark.tsx';
import { useWorstWords, WorstOfObjective } from './worst-of-objective.tsx';

/** Runbooks with what was proven of them. `full` adds whose they are. */
export const RunbookTable = ({
  runbooks,
  full,
}: {
  runbooks: RunbookSummary[];
  full?: boolean;
}) => {
  const t = useTranslations('runbook');
  const worst = useWorstWords();
  return (
    <Table
      head={
        <>
          <Head>{t('library.runbook')}</Head>
          {full ? <Head wide>{t('library.owner')}</Head> : null}
          <Head wide>{t('library.time')}</Head>
          <Head>{t('library.proof')}</Head>
        </>
      }
    >
      {runbooks.map((runbook) => (
        <Row key={runbook.id}>
          <Cell>
            <Link
              to={`/runbooks/${runbook.id}`}
              prefetch="intent"
              className="font-medium no-underline hover:underline"
            >
              {runbook.title}
            </Link>
            <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-ink-3">
              <span className="text-ink-2 sm:hidden">{worst(runbook)}</span>
              <span>{t('library.steps', { steps: runbook.steps })}</span>
              {runbook.mitigation ? <span>{mitigationWords(t, runbook.mitigation)}</span> : null}
              {full || !runbook.owner ? null : <span>{runbook.owner}</span>}
              {runbook.status === 'active' ? null : <Tag>{statusWords(t, runbook.status)}</Tag>}
            </span>
          </Cell>
          {full ? (
            <Cell wide>
              {runbook.owner ?? <span className="text-bad">{t('library.nobody')}</span>}
            </Cell>
          ) : null}
          <Cell wide>
            <WorstOfObjective worst={runbook.worst} objective={runbook.objective} />
          </Cell>
          <Cell>
            <ProofMark errors={runbook.errors} warnings={runbook.warnings} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
};

type T = ReturnType<typeof useTranslations<'runbook'>>;

/** Words for a mitigation; one we do not know is shown as it is written. */
export const mitigationWords = (t: T, mitigation: string): string =>
  t.has(`mitigation.${mitigation}` as never)
    ? t(`mitigation.${mitigation}` as 'mitigation.review')
    : mitigation;

export const statusWords = (t: T, status: string): string =>
  t.has(`status.${status}` as never) ? t(`status.${status}` as 'status.draft') : status;
