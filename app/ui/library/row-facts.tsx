import { useTranslations } from 'use-intl';
import type { RunbookRow } from '../../domain/runbook/library.types.ts';
import { mitigationWords, statusWords } from '../runbook/runbook-table.tsx';
import { Tag } from '../tag.tsx';

/** One line under a runbook's title: what it is, whose, and what speaks against trusting it. */
export const RowFacts = ({ runbook }: { runbook: RunbookRow }) => {
  const t = useTranslations('library');
  const say = useTranslations('runbook');
  const evidence = useTranslations('evidence');
  return (
    <span className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-ink-3">
      <span>{say('library.steps', { steps: runbook.steps })}</span>
      {runbook.mitigation ? <span>{mitigationWords(say, runbook.mitigation)}</span> : null}
      {runbook.owner ? <span className="sm:hidden">{runbook.owner}</span> : null}
      {runbook.services.length > 0 ? (
        <span className="max-w-[40ch] truncate">{runbook.services.join(', ')}</span>
      ) : null}
      {runbook.source === 'plain' ? (
        <span title={t('plainSaid')}>
          <Tag>{t('plain')}</Tag>
        </span>
      ) : null}
      {runbook.status === 'active' ? null : <Tag>{statusWords(say, runbook.status)}</Tag>}
      {runbook.stale ? <Tag tone="bad">{t('stale')}</Tag> : null}
      {runbook.freshness === 'due' ? <Tag tone="warn">{t('freshness.due')}</Tag> : null}
      {runbook.provenOn ? <Tag tone="warn">{evidence('olderTag')}</Tag> : null}
      {runbook.freshness === 'never' ? <Tag tone="warn">{t('freshness.never')}</Tag> : null}
    </span>
  );
};
