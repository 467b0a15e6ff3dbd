/** Shown large: what a review speaks about first. */
export const bigFigures: ReadonlySet<string> = new Set([
  ...['actions.open', 'actions.overdue', 'actions.unverified', 'actions.expiring'],
  ...['incidents.all', 'incidents.met', 'incidents.missed', 'incidents.recurring'],
  'incidents.mitigate-median',
  ...['drills.carried-through', 'drills.met', 'drills.not-met', 'drills.runbooks', 'drills.missed'],
  ...['runbooks.all', 'runbooks.overdue', 'runbooks.never-drilled', 'runbooks.ownerless'],
  'runbooks.with-gaps',
  ...['escalation.pages', 'escalation.unanswered', 'escalation.acknowledge-median'],
  ...['escalation.hours-longest', 'escalation.readiness-errors'],
  ...['providers.providers-failed', 'providers.services-failed', 'providers.without-provider'],
  ...['gaps.open', 'gaps.opened', 'gaps.closed', 'gaps.oldest'],
]);

/** Red when it is more than none: something lapsed. */
export const badFigures: ReadonlySet<string> = new Set([
  ...['actions.overdue', 'incidents.missed', 'incidents.deadlines-missed', 'drills.not-met'],
  ...['drills.missed', 'runbooks.overdue', 'runbooks.broken', 'runbooks.with-errors'],
  ...['escalation.unanswered', 'escalation.readiness-errors'],
]);

/** Amber when it is more than none: it will, unless somebody acts. */
export const warnFigures: ReadonlySet<string> = new Set([
  ...['actions.unverified', 'actions.expiring', 'actions.ownerless', 'incidents.recurring'],
  ...['runbooks.never-drilled', 'runbooks.ownerless', 'runbooks.with-gaps'],
  ...['runbooks.never-proven', 'runbooks.over-objective', 'drills.not-carried-through'],
  'escalation.readiness-warnings',
]);
