import { useTranslations } from 'use-intl';
import type { RunbookRow } from '../../domain/runbook/library.types.ts';
import { ProofMark } from '../runbook/proof-mark.tsx';
import { RunbookLink } from '../runbook/runbook-link.tsx';
import { WorstOfObjective } from '../runbook/worst-of-objective.tsx';
import { Cell, Head, Row, Table } from '../table.tsx';
import { RowFacts } from './row-facts.tsx';

/** Walkable Markdown promises nothing about its time, so nothing is held against it. */
const Worst = ({ runbook }: { runbook: RunbookRow }) =>
  runbook.source === 'plain' && runbook.objective === undefined && runbook.worst === undefined ? (
    <span className="text-ink-3">–</span>
  ) : (
    <WorstOfObjective worst={runbook.worst} objective={runbook.objective} />
  );

const Proven = ({ runbook }: { runbook: RunbookRow }) => {
  const t = useTranslations('library');
  return runbook.proven ? (
    <span className="sm:whitespace-nowrap">
      <ProofMark errors={runbook.errors} warnings={runbook.warnings} />
    </span>
  ) : (
    <span className="text-ink-3">{t('unproven')}</span>
  );
};

/** A page of the library. */
export const RunbookRows = ({ rows }: { rows: RunbookRow[] }) => {
  const t = useTranslations('runbook.library');
  return (
    <Table
      head={
        <>
          <Head>{t('runbook')}</Head>
          <Head wide>{t('owner')}</Head>
          <Head wide>{t('time')}</Head>
          <Head>{t('proof')}</Head>
        </>
      }
    >
      {rows.map((runbook) => (
        <Row key={runbook.id}>
          <Cell>
            <RunbookLink runbook={runbook} />
            <RowFacts runbook={runbook} />
          </Cell>
          <Cell wide>{runbook.owner ?? <span className="text-ink-3">{t('nobody')}</span>}</Cell>
          <Cell wide>
            <Worst runbook={runbook} />
          </Cell>
          <Cell>
            <Proven runbook={runbook} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
};
