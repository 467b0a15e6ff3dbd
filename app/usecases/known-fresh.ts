import type { Finding } from '../domain/runbook/finding.ts';
import type { FreshnessFacts } from '../domain/runbook/library.types.ts';
import type { RunbookSummary } from '../domain/runbook/page.types.ts';

/** A review that is overdue or was never recorded. */
const ofTheReview = ['RB311', 'RB312'];

/**
 * The checker sees the file alone and asks for a review. Where a use or a drill is known to have made
 * the runbook fresh, that finding is answered.
 */
export const knownFresh = <T extends Pick<RunbookSummary, 'warnings'>>(
  summary: T,
  all: readonly Finding[],
  facts: Pick<FreshnessFacts, 'freshness'> | undefined,
): { summary: T; findings: Finding[] } => {
  const findings =
    facts?.freshness === 'fresh' ? all.filter(({ code }) => !ofTheReview.includes(code)) : [...all];
  const warnings = summary.warnings - (all.length - findings.length);
  return { summary: { ...summary, warnings }, findings };
};
