import { useTranslations } from 'use-intl';
import { useNow } from '../time/clock-provider.tsx';
import { DateText } from '../time/date-text.tsx';
import type { ShownRunbook } from './runbook-head.tsx';

/** Only on paper: which revision this is and when it was printed, for paper grows old without saying so. */
export const PrintHead = ({ runbook }: { runbook: ShownRunbook }) => {
  const t = useTranslations('runbook');
  const now = useNow();
  return (
    <p className="mb-4 hidden border-b border-line pb-2 text-small text-ink-2 print:block">
      {t.rich('printed', {
        at: () => <DateText at={now} />,
        revision: runbook.revision.slice(0, 12),
        file: runbook.file,
      })}
    </p>
  );
};
