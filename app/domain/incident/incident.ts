import type { DrillPlan, DrillRun } from '../drill/drill.ts';
import type { Severity } from '../runbook/plan.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Cadence, PublishedUpdate, UpdateAudience, UpdateStatus } from '../update/update.ts';
import type { Mark } from '../walkthrough/run.ts';

export type IncidentKind = 'real' | 'drill';

/** Somebody by the id and name that they had at that moment. */
export type Named = { id: string; name: string };

/** Another incident, as a timeline names it. */
export type OtherIncident = { id: string; number: number; title: string };

/** Everything that can happen to an incident itself (its walkthroughs have events of their own). */
export type IncidentEvent =
  | {
      type: 'incident.declared';
      title: string;
      severity: Severity;
      kind: IncidentKind;
      summary?: string;
      /** When it was first noticed, by whoever or whatever; not after it was declared. */
      detectedAt?: Instant;
      /** The state it begins in; logs from before there was `declared` do not say, and begin active. */
      begins?: 'declared';
      /** How often an update is owed, as the settings said then; absent in older logs: never. */
      cadence?: Cadence;
      /** How it is rehearsed; only a drill has it. */
      drill?: DrillPlan;
    }
  /** Somebody works on it: said by itself, or by the first step that somebody moves on. */
  | { type: 'incident.acknowledged' }
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
  | { type: 'role.handed'; role: string; to: Named }
  /** The commander or a deputy gives a role to somebody, who has it at once. */
  | { type: 'role.assigned'; role: string; to: Named }
  /** Whoever holds a role offers it; they keep it until it is accepted. */
  | { type: 'role.offered'; role: string; to: Named }
  | { type: 'role.accepted'; role: string }
  | { type: 'role.declined'; role: string; reason?: string }
  | { type: 'role.left'; role: string }
  | { type: 'responder.joined' }
  | { type: 'responder.left' }
  /** A fact that everybody must see: a text, or an entry of the timeline by its `seq`. */
  | { type: 'fact.pinned'; text?: string; entry?: number }
  | { type: 'fact.unpinned'; fact: string }
  | { type: 'link.added'; url: string; title?: string }
  /** What was said to an audience; `nextIn` promises the next one, `corrects` names the one it puts right. */
  | {
      type: 'update.published';
      audience: UpdateAudience;
      status: UpdateStatus;
      title: string;
      text: string;
      nextIn?: Seconds;
      corrects?: number;
    }
  /** The clock: an update is owed, and none went out. */
  | { type: 'update.due'; key: string }
  /** A read-only page was opened to whoever knows its link, or closed again. */
  | { type: 'stakeholder.shared'; link: string; name: string; audience: UpdateAudience }
  | { type: 'stakeholder.revoked'; link: string; name: string }
  /** The clock tells a planned surprise of a drill. */
  | { type: 'inject.told'; key: string; number: number; text: string }
  | { type: 'incident.mitigated'; summary?: string }
  | { type: 'incident.resolved'; summary?: string }
  /** Its retrospective is published; told by the use-case that publishes it. */
  | { type: 'incident.closed'; retrospective?: string }
  | { type: 'incident.cancelled'; reason: string }
  /** It is the same as another incident, which goes on; that one hears `incident.absorbed`. */
  | { type: 'incident.merged'; into: OtherIncident; reason: string }
  | { type: 'incident.absorbed'; from: OtherIncident; reason: string }
  | { type: 'incident.reopened'; reason: string };

export type RoleHolder = Named & { since: Instant };
/** Waits to be accepted or declined; `from` holds the role meanwhile. */
export type RoleOffer = { from: Named; to: Named; at: Instant };
export type PinnedFact = { id: string; text?: string; entry?: number; mark: Mark };
export type AddedLink = { id: string; url: string; title?: string; mark: Mark };

/**
 * The incident machine's context. `roles` maps a role id to who holds it; the declarer commands.
 * What is not needed to decide (the history of the severity, earlier resolutions) stays in the log.
 */
export type IncidentRun = {
  title: string;
  severity: Severity;
  kind: IncidentKind;
  declared: Mark;
  /** Nobody has taken it up yet. */
  awaited?: true;
  detectedAt?: Instant;
  acknowledged?: Mark;
  mitigated?: Mark;
  resolved?: Mark;
  closed?: Mark;
  cancelled?: Mark & { reason: string; into?: OtherIncident };
  /** Incidents that were merged into this one. */
  absorbed?: (OtherIncident & { at: Instant })[];
  roles: Record<string, RoleHolder>;
  offers?: Record<string, RoleOffer>;
  /** Who joined by saying so; whoever holds a role is a responder too. */
  responders?: Record<string, { name: string; since: Instant }>;
  facts?: PinnedFact[];
  links?: AddedLink[];
  cadence?: Cadence;
  drill?: DrillRun;
  /** What went out, oldest first. */
  updates?: PublishedUpdate[];
  /** When the next update is owed; `missed`: how often it was reminded of since the last one. */
  updateDue?: { number: number; dueAt: Instant; missed?: number };
  /** How often an update was owed, which names the next timer. */
  updatesOwed?: number;
  /** How many facts and links there ever were, which names the next one. */
  kept?: number;
};
