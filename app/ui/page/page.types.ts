import type { Target } from '../../domain/escalation/policy.ts';

/** Whom somebody pages by hand: one target, or a whole policy. */
export type PageTarget = Target | { type: 'policy'; id: string };

/** What somebody says to a page. */
export type PageAnswer =
  | { do: 'acknowledge' }
  | { do: 'decline'; reason?: string }
  | { do: 'hand-on'; to: string }
  | { do: 'escalate' }
  | { do: 'stop' };

/** What can be paged. */
export type PageTargets = Record<
  'schedule' | 'person' | 'team' | 'policy',
  { id: string; name: string }[]
>;
