import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { TextField } from '../field.tsx';
import { matchesText } from '../runbook/matches.ts';
import { useDuration } from '../time/use-duration.ts';

/** More than this many runbooks want a search field. */
const MANY = 6;

const Facts = ({ runbook }: { runbook: RunbookSummary }) => {
  const t = useTranslations('incident.declare');
  const say = useDuration();
  return (
    <span className="mt-1 flex flex-wrap gap-x-3 text-small text-ink-3">
      {runbook.objective === undefined ? null : (
        <span>{t('objectiveIs', { objective: say(runbook.objective) })}</span>
      )}
      {runbook.worst === undefined ? null : (
        <span>{t('worstIs', { worst: say(runbook.worst) })}</span>
      )}
      <span>{t('stepsAre', { steps: runbook.steps })}</span>
      {runbook.owner ? <span>{runbook.owner}</span> : null}
    </span>
  );
};

/** Which way to walk: every runbook with its summary and its clocks. */
export const RunbookPicker = ({
  runbooks,
  chosen,
  error,
  onChoose,
}: {
  runbooks: RunbookSummary[];
  chosen?: string;
  error?: string;
  onChoose: (runbook: string) => void;
}) => {
  const t = useTranslations('incident.declare');
  const id = useId();
  const [text, setText] = useState('');
  const shown = runbooks.filter((one) => one.id === chosen || matchesText(one, text));
  return (
    <fieldset aria-describedby={error ? `${id}-error` : `${id}-hint`}>
      <legend className="text-control font-medium">{t('runbook')}</legend>
      <p id={`${id}-hint`} className="text-small text-ink-2">
        {t('runbookHint')}
      </p>
      {runbooks.length > MANY ? (
        <div className="mt-3">
          <TextField
            type="search"
            label={t('search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
      ) : null}
      <div className="mt-2 rounded-panel border border-line-strong bg-surface">
        {shown.map((runbook) => (
          <label
            key={runbook.id}
            className="flex cursor-pointer gap-3 border-t border-line px-3.5 py-3 first:border-0 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-info has-checked:bg-sunken"
          >
            <input
              type="radio"
              name="runbook"
              value={runbook.id}
              defaultChecked={runbook.id === chosen}
              onChange={() => onChoose(runbook.id)}
              className="mt-1 size-4 flex-none accent-ink outline-none"
            />
            <span className="min-w-0">
              <span className="font-semibold">{runbook.title}</span>
              <span className="block max-w-[66ch] text-small text-ink-2">{runbook.summary}</span>
              <Facts runbook={runbook} />
            </span>
          </label>
        ))}
        {shown.length === 0 ? (
          <p className="px-3.5 py-3 text-ink-2">{t('noMatch', { text })}</p>
        ) : null}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-small font-medium text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
};
