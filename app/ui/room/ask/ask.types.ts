/** A question that needs words before something is done. */
export type Ask =
  | { type: 'note' }
  | { type: 'skip'; step: string; title: string }
  | { type: 'reopen'; step?: string }
  | { type: 'rollback'; step: string; title: string }
  | { type: 'wait'; step: string }
  | { type: 'refuse'; step: string; title: string; role: string }
  | LifeAsk
  | PeopleAsk
  | KeepAsk;

/** About the incident as a whole and its runbooks. */
export type LifeAsk =
  | { type: 'severity' }
  | { type: 'mitigate' }
  | { type: 'resolve' }
  | { type: 'reopenIncident' }
  | { type: 'cancel' }
  | { type: 'merge' }
  | { type: 'abandon'; walkthrough: string; title: string }
  | { type: 'adopt' }
  | { type: 'snooze'; walkthrough: string; step: string; title: string; minutes: number[] };

/** About who does what. */
export type PeopleAsk =
  | { type: 'role'; role?: string }
  | { type: 'offer' | 'assign'; role: string; title: string }
  | { type: 'decline'; role: string; title: string; who: string };

/** About what is kept beside the timeline. */
export type KeepAsk = { type: 'fact' } | { type: 'link' };
