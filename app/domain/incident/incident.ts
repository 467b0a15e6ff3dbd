import type { Severity } from '../runbook/plan.ts';
import type { Instant } from '../time.ts';
import type { Mark } from '../walkthrough/run.ts';

export type IncidentKind = 'real' | 'drill';

/** Everything that can happen to an incident itself (its walkthroughs have events of their own). */
export type IncidentEvent =
  | {
      type: 'incident.declared';
      title: string;
      severity: Severity;
      kind: IncidentKind;
      summary?: string;
    }
  | { type: 'note.added'; text: string }
  /** Somebody found the runbook wrong while walking it; `number` is the documentation gap's. */
  | {
      type: 'gap.reported';
      number: number;
      runbook: string;
      step?: string;
      title?: string;
      text: string;
    }
  /** `file` is the attachment's id; its bytes lie under `sha256`. Written by the act of attaching alone. */
  | {
      type: 'file.attached';
      file: string;
      name: string;
      mediaType: string;
      size: number;
      sha256: string;
      step?: string;
    }
  | { type: 'severity.changed'; severity: Severity; reason: string }
  | { type: 'role.taken'; role: string }
  /** What somebody who left held goes to another; no client sends it. */
  | { type: 'role.handed'; role: string; to: { id: string; name: string } }
  | { type: 'incident.resolved'; summary?: string }
  | { type: 'incident.reopened'; reason: string };

/** The incident machine's context. `roles` maps a role id to who holds it; the declarer commands. */
export type IncidentRun = {
  title: string;
  severity: Severity;
  kind: IncidentKind;
  declared: Mark;
  resolved?: Mark;
  roles: Record<string, { id: string; name: string; since: Instant }>;
};
