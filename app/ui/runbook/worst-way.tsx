import { useTranslations } from 'use-intl';
import type { RunbookPage } from '../../domain/runbook/page.types.ts';
import { useDuration } from '../time/use-duration.ts';
import { stepAnchor } from './step-anchor.ts';

/** The longest way, with what each step adds; folded, for it is read once. */
export const WorstWay = ({ worstWay }: { worstWay: NonNullable<RunbookPage['worstWay']> }) => {
  const t = useTranslations('runbook');
  const say = useDuration();
  return (
    <details className="opens-on-paper mt-2 text-small">
      <summary className="rounded-tag text-ink-2 hover:text-ink">{t('worstWay')}</summary>
      <ol className="mt-1.5">
        {worstWay.steps.map(({ id, title, seconds }, at) => (
          // A loop passes the same step twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the way never changes while it is shown
          <li key={`${at} ${id}`} className="flex justify-between gap-4 py-0.5">
            <a href={`#${stepAnchor(id)}`} className="min-w-0 no-underline hover:underline">
              {title}
            </a>
            <span className="num flex-none">{say(seconds)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
};
