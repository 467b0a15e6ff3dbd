import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RunbookRow } from '../../domain/runbook/library.types.ts';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { TextField } from '../field.tsx';
import { RunbookChoice } from './runbook-choice.tsx';
import { type DeclaredAbout, type Offered, useOffered } from './use-offered.ts';

/** More than this many runbooks want a search field. */
const MANY = 6;

/** Which way to walk: what fits the title first, then the others, in short rows. */
export const RunbookPicker = ({
  rows,
  total,
  chosen,
  about,
  error,
  onChoose,
}: {
  rows: RunbookRow[];
  /** How many there are in all. */
  total: number;
  chosen: RunbookSummary | null;
  about: DeclaredAbout;
  error?: string;
  onChoose: (runbook: string) => void;
}) => {
  const t = useTranslations('incident.declare');
  const id = useId();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState(chosen?.id);
  const { first, others, more } = useOffered(rows, chosen, about, text);
  const choose = (runbook: string) => {
    setPicked(runbook);
    onChoose(runbook);
  };
  const list = (offered: Offered[]) =>
    offered.map(({ runbook, why }) => (
      <RunbookChoice
        key={runbook.id}
        runbook={runbook}
        why={why}
        chosen={runbook.id === picked}
        onChoose={choose}
      />
    ));
  return (
    <fieldset aria-describedby={error ? `${id}-error` : `${id}-hint`}>
      <legend className="text-control font-medium">{t('runbook')}</legend>
      <p id={`${id}-hint`} className="text-small text-ink-2">
        {t('runbookHint')}
      </p>
      {first.length > 0 ? (
        <>
          <p className="mt-3 text-fine font-medium text-ink-3">{t('fits')}</p>
          <div className="mt-1 rounded-panel border border-line-strong bg-surface">
            {list(first)}
          </div>
        </>
      ) : null}
      {total > MANY ? (
        <div className="mt-3">
          <TextField
            type="search"
            label={t('search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            autoComplete="off"
          />
        </div>
      ) : null}
      {others.length > 0 ? (
        <div className="mt-2 max-h-[340px] overflow-y-auto rounded-panel border border-line bg-surface">
          {list(others)}
          {more || (text.trim() === '' && total > rows.length) ? (
            <p className="border-t border-line px-3.5 py-2 text-small text-ink-3">
              {t('searchForMore', { total })}
            </p>
          ) : null}
        </div>
      ) : (
        <output className="mt-2 block text-control text-ink-2">
          {text.trim() === '' ? null : t('noMatch', { text })}
        </output>
      )}
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 text-small font-medium text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
};
