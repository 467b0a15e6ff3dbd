import { useTranslations } from 'use-intl';
import type { Guess, ImportReport } from '../../../domain/runbook/plain/report.ts';

/** What was guessed to make plain Markdown walkable, with how often. */
export const Guessed = ({ report }: { report: ImportReport }) => {
  const t = useTranslations('runbook.guessed');
  const counts = (['steps', 'checks', 'commands', 'inputs', 'hints'] as const).filter(
    (name) => report[name] > 0,
  );
  const guesses = (Object.entries(report.guesses) as [Guess, number][]).filter(
    ([, count]) => count > 0,
  );
  return (
    <div className="text-small">
      <p className="max-w-[60ch] text-ink-2">{t(report.contextOnly ? 'contextOnly' : 'lead')}</p>
      <p className="mt-1.5 flex flex-wrap gap-x-3 font-medium">
        {counts.map((name) => (
          <span key={name}>{t(`count.${name}`, { count: report[name] })}</span>
        ))}
      </p>
      {guesses.length > 0 ? (
        <ul className="mt-1.5 ml-5 list-disc text-ink-2">
          {guesses.map(([guess, count]) => (
            <li key={guess}>{t(`guess.${guess}`, { count })}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
