import type { RunbookSummary } from '../../domain/runbook/page.types.ts';

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word of the search stands somewhere in what names the runbook. */
export const matchesText = (runbook: RunbookSummary, search: string): boolean => {
  const hay = fold(
    [runbook.id, runbook.title, runbook.summary, runbook.owner ?? '', ...runbook.services].join(
      ' ',
    ),
  );
  return fold(search)
    .split(/\s+/)
    .every((word) => hay.includes(word));
};
