const severity = (name: string) =>
  `{${name}, select, sev1 {SEV-1} sev2 {SEV-2} sev3 {SEV-3} sev4 {SEV-4} other {{${name}}}}` as const;

/** What happened so far, for whoever joins late: one sentence for each code, and the words around them. */
export const soFar = {
  declared: `{by} declared {kind, select, drill {a drill} other {an incident}} at ${severity('severity')}: {title}`,
  severity: `The severity went from ${severity('from')} to ${severity('to')}{times, plural, =1 {} other { ({times, number} changes in all)}}: {reason}`,
  mitigated: 'Mitigated by {by}{summary, select, _none {} other {: {summary}}}',
  resolved: 'Resolved by {by}{summary, select, _none {} other {: {summary}}}',
  cancelled: 'Cancelled by {by}: {reason}',
  walking:
    '“{title}” is at {done, number} of {total, number}{step, select, _none {} other {: {step}}}{others, plural, =0 {} one { and one step beside it} other { and {others, number} steps beside it}}',
  walked: '“{title}” ended: {exit}',
  abandoned: '“{title}” was given up: {reason}',
  decision: '{by, select, _clock {The clock} other {{by}}} decided “{title}”: {option}',
  lapses:
    '{count, plural, one {One deadline} other {{count, number} deadlines}} lapsed{open, plural, =0 {} other {, {open, number} of them still open}}; the last was “{title}”',
  unanswered:
    '{count, plural, one {One page is} other {{count, number} pages are}} unanswered: “{title}”{state, select, exhausted { and everybody was asked} other { asks {people}}}',
  people:
    '{people}{free, plural, =0 {} one {; one role is free} other {; {free, number} roles are free}}{others, plural, =0 {} one {; one more person is here} other {; {others, number} more people are here}}',
  nobody:
    'Nobody holds a role{others, plural, =0 {} one {; one person is here} other {; {others, number} people are here}}',
  fact: 'Pinned by {by, select, _clock {the clock} other {{by}}}: {text}',
  update: 'Last told {audience, select, internal {everybody inside} other {stakeholders}}: {title}',
  heading: 'What happened so far',
  away: 'You were not here for {time}.',
  first: 'You are here for the first time.',
  show: 'What happened so far',
  read: 'Read',
  understood: 'Understood',
  reading: 'Reading what happened so far.',
  unread: 'What happened could not be read. The timeline has it all.',
  now: 'now',
} as const;
