/** Readiness: what would keep a page from arriving. Its findings stand under `finding`. */
export const readiness = {
  title: 'Readiness',
  lead: 'What would keep a page from reaching somebody, in the next 30 days. Found now, not at night.',
  ready: 'All ready',
  readyText:
    'Every level of every policy reaches somebody, no schedule has a gap, and everybody who may be paged has a contact that works.',
  errors: '{count, plural, one {One page would reach nobody} other {# pages would reach nobody}}',
  warnings: '{count, plural, one {One thing to mend} other {# things to mend}}',
  from: 'from <at></at>',
  mend: {
    policies: 'Policies',
    policy: 'Open the policy',
    schedule: 'Open the schedule',
    person: 'Open the person',
    runbook: 'Open the runbook',
  },
  home: '{count, plural, one {A page would reach nobody right now.} other {In # ways a page would reach nobody right now.}}',
  homeLink: 'See what is in the way',
} as const;
