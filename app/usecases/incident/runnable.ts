import type { IncidentKind } from '../../domain/incident/incident.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { LibraryEntry } from '../../library/types.ts';

/** Whether a runbook may be begun in an incident of this kind. */
export const runnable = (
  entry: LibraryEntry | null,
  { runbook, kind }: { runbook: string; kind: IncidentKind },
): Outcome<LibraryEntry> => {
  if (!entry) return rejected('runbook-not-found', { runbook });
  const { status, supersededBy } = entry.plan;
  if (status === 'deprecated')
    return supersededBy
      ? rejected('runbook-superseded', { runbook, supersededBy })
      : rejected('runbook-deprecated', { runbook });
  if (status === 'draft' && kind === 'real') return rejected('runbook-draft', { runbook });
  return accepted(entry);
};
