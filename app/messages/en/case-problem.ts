/** What went another way than a case says; times are in seconds since its begin. */
export const caseProblem = {
  'also-overdue': 'These steps lapsed, which the case does not expect: {steps}.',
  'no-exit': 'The case ends before “{exit}” is reached. Current: {current}.',
  'no-time': '“{step}” waits for a signal, not for a time, so it cannot elapse.',
  'not-overdue': 'These steps were to lapse and did not: {steps}.',
  'not-there': 'At {at, number} s “{step}” is not the current step. Current: {current}.',
  'other-exit': 'It ends at “{found}” instead of “{exit}”.',
  'other-outcome': 'It ends with the outcome {found} instead of {outcome}.',
  'other-pages':
    '{found, plural, one {# page is} other {# pages are}} sent instead of {pages, number}.',
  refused:
    'At {at, number} s “{event}”{step, select, _none {} other { of “{step}”}} is refused: {why}',
  'refused-not-current':
    'At {at, number} s “{event}” of “{step}” is refused: it is not the current step. Current: {current}.',
  'too-long': 'It takes {elapsed, number} s, longer than {within, number} s.',
  'too-many-timers':
    'More than {most, number} timers fall due between two events. A message repeats too often.',
} as const;
