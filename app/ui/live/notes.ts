import { useEffect } from 'react';
import { amongTabs } from './among-tabs.ts';

const tabs = amongTabs<{ runbook: string }>('bulkhead-notes');
/** The tab that holds the connection heard that a gap of a runbook is another, and tells the others. */
export const hearNotes = tabs.hear;

/** Calls back when a gap of one of these runbooks was changed, and with it perhaps its note. */
export const useNotesOf = (runbooks: readonly string[], onNotes: () => void): void => {
  const walked = [...runbooks].sort().join(' ');
  useEffect(
    () =>
      tabs.listen(({ runbook }) => {
        if (walked.split(' ').includes(runbook)) onNotes();
      }),
    [walked, onNotes],
  );
};
