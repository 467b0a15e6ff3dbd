import type { PersonToPage } from '../../domain/escalation/event.ts';
import type { PageView } from '../../domain/escalation/page-view.ts';
import type { Policy, PolicyBody, Target } from '../../domain/escalation/policy.ts';
import type { IncidentKind } from '../../domain/incident/incident.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import type { Instant, Seconds } from '../../domain/time.ts';
import type { AuditLine } from '../people.types.ts';
import type { Judge, SentReceipt, SignedIn, Viewer } from '../types.ts';

/** Whom somebody pages by hand: one target, or a whole policy. */
export type PageTarget = Target | { type: 'policy'; id: string };

/** What somebody says to a page. `escalate`: the next level at once. `stop`: it is called off. */
export type PageAnswer =
  | { do: 'acknowledge' }
  | { do: 'decline'; reason?: string }
  | { do: 'hand-on'; to: string }
  | { do: 'escalate' }
  | { do: 'stop' };

export type PageInIncident = PageView & {
  incident: { id: string; number: number; title: string; severity: Severity; kind: IncidentKind };
};

export type PolicyView = Policy & { changedAt: Instant; changedBy: string };

export type PolicyInput = {
  id: string;
  name: string;
  team: string | null;
  isDefault: boolean;
  body: PolicyBody;
};

/** Who would be paged, how long after the beginning, if nobody answered. */
export type PreviewLevel = {
  after: Seconds;
  level: number;
  round: number;
  last: boolean;
  people: PersonToPage[];
};
export type PolicyPreview = { levels: PreviewLevel[]; exhaustedAfter: Seconds };

/** What can be paged, for whoever chooses. */
export type PageTargets = Record<
  'schedule' | 'person' | 'team' | 'policy',
  { id: string; name: string }[]
>;

/** What a policy may name, for whoever chooses. */
export type PolicyTargets = Record<Target['type'], { id: string; name: string }[]>;

export type EscalationUseCases = {
  /** Pages by hand from an incident. `key` makes a retried request count once. */
  pageSomebody(
    page: { incident: string; target: PageTarget; text: string },
    by: Viewer,
    key: string | null,
    judge?: Judge,
  ): Promise<Outcome<SentReceipt & { page: string }>>;
  /** An answer of somebody who was paged, or who has the right to act in the incident. */
  answerPage(
    page: string,
    answer: PageAnswer,
    by: Viewer,
    key: string | null,
    judge?: Judge,
  ): Promise<Outcome<SentReceipt & { incident: string }>>;
  /** Pages that have not ended, the oldest first: of one incident or of all. */
  listPages(filter?: { incident?: string }): Promise<PageInIncident[]>;
  /** The same of one incident, which there must be. */
  listPagesOf(incident: string): Promise<Outcome<PageInIncident[]>>;
  /** Those that ask this person now. */
  listOwnPages(me: SignedIn): Promise<PageInIncident[]>;
  listPageTargets(): Promise<PageTargets>;

  listPolicyTargets(): Promise<PolicyTargets>;
  listPolicies(): Promise<PolicyView[]>;
  /** What the audit log says of a policy, newest first. */
  readPolicyHistory(id: string): Promise<Outcome<Pick<AuditLine, 'seq' | 'at' | 'by' | 'event'>[]>>;
  readPolicy(id: string): Promise<Outcome<PolicyView>>;
  /** `before`: the id of the policy that is changed; null makes a new one. */
  savePolicy(
    policy: PolicyInput,
    before: string | null,
    by: Viewer,
    judge?: Judge,
  ): Promise<Outcome<null>>;
  removePolicy(id: string, by: Viewer, judge?: Judge): Promise<Outcome<null>>;
  /** Who would be paged if it began now in an incident of this severity and nobody answered. */
  previewPolicy(body: PolicyBody, severity: Severity): Promise<PolicyPreview>;
};
