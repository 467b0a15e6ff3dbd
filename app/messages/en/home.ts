export const home = {
  title: 'Now',
  burning:
    '{count, plural, =0 {Nothing is burning} one {One incident is burning} =2 {Two incidents are burning} =3 {Three incidents are burning} other {{count, number} incidents are burning}}',
  quiet: 'Nothing is burning. Rehearse something.',
  quietText:
    'A runbook that nobody has walked is a guess. A drill takes the same way with the same clocks.',
  drillsOnly:
    '{count, plural, one {One drill is walked} other {{count, number} drills are walked}} right now.',
  nextDeadline: 'The next deadline is in <clock></clock>.',
  overdue:
    '{count, plural, one {One deadline has lapsed.} other {{count, number} deadlines have lapsed.}}',
  reviewOverdue: 'Overdue review: {title}',
  inDrill: 'Drill: {step}',
  openIncidents: 'Open incidents',
  nextToLapse: 'Next to lapse',
  nothingToLapse: 'No deadline is running.',
  runbooks: 'Runbooks',
  allRunbooks: 'All {count, number} runbooks',
  noRunbooks: 'There are no runbooks yet.',
  noRunbooksText:
    'Put an .mdx file into the folder that RUNBOOKS_DIR names; it shows up here at once.',
} as const;
