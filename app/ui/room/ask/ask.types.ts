/** A question that needs words before something is done. */
export type Ask =
  | { type: 'note' }
  | { type: 'skip'; step: string; title: string }
  | { type: 'reopen'; step?: string }
  | { type: 'rollback'; step: string; title: string }
  | { type: 'wait'; step: string }
  | { type: 'refuse'; step: string; title: string; role: string }
  | { type: 'role'; role?: string }
  | { type: 'severity' }
  | { type: 'resolve' }
  | { type: 'reopenIncident' };
