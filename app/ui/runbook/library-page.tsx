import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Select, TextField } from '../field.tsx';
import { matchesText } from './matches.ts';
import { mitigationWords, RunbookTable } from './runbook-table.tsx';

/** All runbooks, narrowed by text and by kind of mitigation while one types. */
export const LibraryPage = ({ runbooks }: { runbooks: RunbookSummary[] }) => {
  const t = useTranslations('runbook');
  const home = useTranslations('home');
  const [text, setText] = useState('');
  const [mitigation, setMitigation] = useState('');
  const mitigations = [...new Set(runbooks.flatMap((one) => one.mitigation ?? []))].sort();
  const shown = runbooks.filter(
    (one) => (mitigation === '' || one.mitigation === mitigation) && matchesText(one, text),
  );
  return (
    <div className="mx-auto max-w-[1180px] px-4 pt-6 pb-16 sm:px-6">
      <h1 className="text-headline font-semibold">{t('library.title')}</h1>
      <p className="mt-1 text-ink-2">{t('library.lead')}</p>
      {runbooks.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={home('noRunbooks')} text={home('noRunbooksText')} />
        </div>
      ) : (
        <>
          <search className="mt-5 mb-6 grid max-w-[640px] gap-4 sm:grid-cols-[minmax(0,1fr)_220px]">
            <TextField
              type="search"
              label={t('library.filterText')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Select
              label={t('library.filterMitigation')}
              value={mitigation}
              onChange={(event) => setMitigation(event.currentTarget.value)}
            >
              <option value="">{t('library.all')}</option>
              {mitigations.map((one) => (
                <option key={one} value={one}>
                  {mitigationWords(t, one)}
                </option>
              ))}
            </Select>
          </search>
          <output className="sr-only">{t('library.found', { count: shown.length })}</output>
          {shown.length === 0 ? (
            <EmptyState title={t('library.found', { count: 0 })}>
              <Button
                onClick={() => {
                  setText('');
                  setMitigation('');
                }}
              >
                {t('library.clear')}
              </Button>
            </EmptyState>
          ) : (
            <RunbookTable runbooks={shown} full />
          )}
        </>
      )}
    </div>
  );
};
