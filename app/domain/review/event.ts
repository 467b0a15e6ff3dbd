import type { ActionState } from '../action/action-item.ts';
import type { Day } from '../day.ts';
import type { Stamp } from '../engine/types.ts';
import type { ReviewElement, ReviewOutcome } from '../evidence/review.ts';
import type { Instant } from '../time.ts';
import type {
  ActionStatus,
  DispositionType,
  PlannedDrillKind,
  PreviousAction,
  ReviewRun,
  SeenRunbook,
} from './run.ts';
import type { AgendaItem, Named } from './series.ts';

type Facts = Pick<
  ReviewRun,
  | 'id'
  | 'series'
  | 'title'
  | 'scope'
  | 'zone'
  | 'startsAt'
  | 'period'
  | 'chair'
  | 'above'
  | 'people'
  | 'signers'
  | 'quorum'
  | 'leads'
  | 'agenda'
  | 'before'
>;

/** How an action stands when its review is closed; `until` is the last day of an accepted risk. */
export type ActionFact = { state: ActionState; until?: Day };

/** Everything that can happen to a review cycle. Each carries all that a replay needs. */
export type ReviewEvent =
  | ({ type: 'review.scheduled' } & Facts)
  | {
      type: 'review.changed';
      base: number;
      chair?: Named;
      people?: Named[];
      signers?: Named[];
      quorum?: number;
      agenda?: AgendaItem[];
    }
  | { type: 'review.invited' }
  | {
      type: 'review.pack-frozen';
      hash: string;
      /** Up to when the pack looks. */
      to: Instant;
      previous: PreviousAction[];
      runbooks: SeenRunbook[];
      critical: string[];
    }
  | { type: 'review.circulated' }
  | { type: 'review.postponed'; to: Instant; reason: string }
  | { type: 'review.cancelled'; reason: string }
  | { type: 'review.attended'; person: Named; present: boolean }
  | {
      type: 'review.status-given';
      action: string;
      status: ActionStatus;
      note?: string;
    }
  | { type: 'review.opened' }
  | { type: 'review.item-begun'; item: string }
  | { type: 'review.noted'; item: string; text: string; base: number }
  | { type: 'review.disposed'; item: string; disposition: DispositionType; until?: Day }
  | {
      type: 'review.decided';
      id: string;
      /** 0 for a new one. */
      base: number;
      item: string;
      what: string;
      why?: string;
      owner?: Named;
      dueOn?: Day;
    }
  | { type: 'review.decision-withdrawn'; id: string }
  | {
      type: 'review.runbook-judged';
      runbook: string;
      revision: string;
      outcome: ReviewOutcome;
      note?: string;
      checked: ReviewElement[];
    }
  | {
      type: 'review.drill-planned';
      runbook: string;
      kind: PlannedDrillKind;
      on: Day;
      owner: Named;
    }
  | { type: 'review.drill-waived'; runbook: string; reason: string }
  | {
      type: 'action.told';
      id: string;
      number: number;
      title: string;
      what: string;
      item?: string;
    }
  | { type: 'review.adjourned' }
  | { type: 'review.submitted'; hash: string }
  | { type: 'review.returned'; reason: string }
  | { type: 'review.signed'; hash: string; statement?: string }
  | { type: 'review.amended'; text: string; item?: string }
  | { type: 'review.carried'; actions: string[]; note?: string }
  | { type: 'review.followed-up'; key: string; days: number }
  | { type: 'review.closed'; facts: Record<string, ActionFact> }
  | { type: 'review.lapsed'; key: string }
  | { type: 'review.raised'; key: string };

/** One event with who and when. */
export type Told = ReviewEvent & Stamp;
export type ToldAs<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }> & Stamp;
