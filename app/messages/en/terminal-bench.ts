/** What `npm run bench` says around its figures; `about` is one line for each metric. */
export const terminalBench = {
  usage: `Usage: npm run bench -- [NAME ...] [--json] [--strict] [--quick]

  NAME      a metric, or how the names of several begin; without one, all of them
  --json    one JSON line for each metric: name, value, unit, ratio, against, n
            (with a bound also bound and met)
  --strict  end with 1 when a metric misses its bound
  --quick   a small measurement: whether it works, not how fast it is

Ours and what it is compared with are measured in turn in the same run; the ratio is the median of
the pairs. Metrics:`,
  metric: '  {name} {about}',
  'wrong-option': 'There is no option "{option}".',
  'wrong-name': 'There is no metric "{name}".',
  about: {
    'step-durable-1': 'one incident walked one act at a time',
    'step-durable-1-grown': 'the same against commits that never lengthen their log',
    'step-durable-64': '64 incidents walked at once',
    'room-page': 'the incident page with 50 entries in its timeline',
    'room-page-bare': 'the same against an application that has nothing else',
    'runbook-page': 'the page of a compiled runbook',
    'runbook-page-bare': 'the same against an application that has nothing else',
    'sse-1000': 'an act to 1,000 who watch',
    'check-corpora': "reading, importing and proving other people's runbooks",
    'library-2000-start': 'a second start over 2,000 runbooks',
    'library-2000-key': 'a keystroke in the search of 2,000 runbooks',
    'library-2000-page': 'the list page of 2,000 runbooks',
    'oncall-year': 'who is on call over a year, in 50 layered schedules',
    'start-ready': 'a second npm start until ready',
    'timer-tick': 'a tick with 100 timers due among 100,000 pending',
    'page-lateness': 'a page from due to handed to its channel, 1,000 in a minute, p99',
    'browser-bytes': 'JavaScript that the incident page loads',
  },
  figure: '{name} {value} {unit}',
  compared: '{name} {value} {unit}  {ratio} (against {against})',
  'at-least':
    '{name} {value} {unit}  {ratio} of at least {bound}: {met, select, yes {met} other {MISSED}}  (against {against})',
  'at-most':
    '{name} {value} {unit}  {ratio} of at most {bound}: {met, select, yes {met} other {MISSED}}  (against {against})',
} as const;
