import { useTranslations } from 'use-intl';
import type { AuditEntry } from '../../domain/audit/audit.ts';
import { SideCard } from '../card.tsx';
import { useAuditWords } from '../settings/audit-words.ts';
import { Moment } from '../settings/moment.tsx';

export type HistoryData = Pick<AuditEntry, 'seq' | 'at' | 'by' | 'event'>[];

/** What the audit log says of a schedule, newest first; times are in UTC, as there. */
export const History = ({ data }: { data: HistoryData }) => {
  const t = useTranslations('oncall.schedule');
  const audit = useTranslations('audit.actor');
  const say = useAuditWords();
  return (
    <SideCard title={t('history')}>
      {data.length === 0 ? <p className="text-control text-ink-2">{t('noHistory')}</p> : null}
      <ol className="grid gap-2.5">
        {data.map(({ seq, at, by, event }) => (
          <li key={seq} className="text-control">
            <span className="text-small text-ink-3">
              <Moment at={at} />
            </span>{' '}
            <span className="font-medium">
              {'name' in by ? by.name : audit(by.type as 'operator')}
            </span>{' '}
            {say(event)}
          </li>
        ))}
      </ol>
    </SideCard>
  );
};
