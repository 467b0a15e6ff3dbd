import { useTranslations } from 'use-intl';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { useDuration } from '../time/use-duration.ts';

/** One runbook to choose: a short row, with its summary once it is chosen. */
export const RunbookChoice = ({
  runbook,
  chosen,
  why,
  onChoose,
}: {
  runbook: RunbookSummary;
  chosen: boolean;
  /** Why it is proposed. */
  why?: string;
  onChoose: (id: string) => void;
}) => {
  const t = useTranslations('incident.declare');
  const say = useDuration();
  const facts = [
    t('stepsAre', { steps: runbook.steps }),
    runbook.objective === undefined ? '' : t('objectiveIs', { objective: say(runbook.objective) }),
    runbook.owner ?? '',
  ].filter(Boolean);
  return (
    <label className="flex cursor-pointer gap-3 border-t border-line px-3.5 py-2 first:border-0 has-checked:bg-sunken has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-info">
      <input
        type="radio"
        name="runbook"
        value={runbook.id}
        checked={chosen}
        onChange={() => onChoose(runbook.id)}
        className="mt-1 size-4 flex-none accent-ink outline-none"
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{runbook.title}</span>
        {why ? <span className="text-small text-ok">{why}</span> : null}
        <span className="text-small text-ink-3">{facts.join(' · ')}</span>
        {chosen && runbook.summary ? (
          <span className="w-full max-w-[66ch] text-small text-ink-2">{runbook.summary}</span>
        ) : null}
      </span>
    </label>
  );
};
