import { useTranslations } from 'use-intl';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { Cell, Head, Row, Table } from '../table.tsx';
import { Tag } from '../tag.tsx';
import { ProofMark } from './proof-mark.tsx';
import { RunbookLink } from './runbook-link.tsx';
import { useWorstWords, WorstOfObjective } from './worst-of-objective.tsx';

/** A few runbooks with what was proven of them. */
export const RunbookTable = ({ runbooks }: { runbooks: RunbookSummary[] }) => {
  const t = useTranslations('runbook');
  const worst = useWorstWords();
  return (
    <Table
      head={
        <>
          <Head>{t('library.runbook')}</Head>
          <Head wide>{t('library.time')}</Head>
          <Head>{t('library.proof')}</Head>
        </>
      }
    >
      {runbooks.map((runbook) => (
        <Row key={runbook.id}>
          <Cell>
            <RunbookLink runbook={runbook} />
            <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-ink-3">
              <span className="text-ink-2 sm:hidden">{worst(runbook)}</span>
              <span>{t('library.steps', { steps: runbook.steps })}</span>
              {runbook.mitigation ? <span>{mitigationWords(t, runbook.mitigation)}</span> : null}
              {runbook.owner ? <span>{runbook.owner}</span> : null}
              {runbook.status === 'active' ? null : <Tag>{statusWords(t, runbook.status)}</Tag>}
            </span>
          </Cell>
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
