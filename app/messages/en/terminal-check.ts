/** What `bulkhead check` says around its findings. */
export const terminalCheck = {
  usage: `Usage: npm run bulkhead -- check [PATH ...] [--format human|json|sarif|github] [--register FILE] [--data FOLDER] [--strict] [--explain] [--watch]

  PATH       a runbook (.mdx, or plain Markdown) or a folder of them; without one, the folders in RUNBOOKS_DIR
  --format   human (with the source line), json, sarif (2.1.0) or github (annotations)
  --register what the organisation has, as JSON: lists of roles, unfilled, policies, services, owners, providers, audiences;
             of services also objectives (name: time) and needs (name: list of services)
  --data     the folder of Bulkhead's database: what the organisation has, and what is in the way of its pages
  --strict   warnings fail the check too
  --explain  print the worst way of each runbook, step by step
  --watch    check again whenever a file changes

Ends with 0 when nothing is wrong, 1 after an error, 2 when it was asked wrongly.`,
  'wrong-option': 'There is no option or value "{option}".',
  'wrong-path': '{path} is neither a runbook (.mdx or .md) nor a folder that can be read.',
  'wrong-register':
    '{path} is not a register: a JSON object of lists named roles, unfilled, policies, services, owners, providers or audiences, of objectives (a service and a time such as 4h) and of needs (a service and the list of those it needs).',
  'wrong-data': 'There is no database of Bulkhead in {path} that can be read.',
  readiness: 'readiness {severity, select, error {error} other {warning}} {code}: {says}',
  'nothing-found': 'No runbook (.mdx or .md) in {path}.',
  finding:
    '{file}:{line}:{column} {severity, select, error {error} other {warning}} {code}: {says}',
  hint: '  {hint}',
  'within-objective': '{file}: worst case {worst} to “{exit}”, objective {objective}.',
  'over-objective': '{file}: worst case {worst} to “{exit}”, over the objective of {objective}.',
  'without-objective': '{file}: worst case {worst} to “{exit}”, no objective stated.',
  unbounded: '{file}: worst case unbounded ({steps}).',
  'no-exit': '{file}: no way reaches an exit.',
  'way-step': '  {time}  {sum}  {title}',
  'way-head': '   time     sum  step',
  exit: '  to “{exit}” at most {time}',
  inside: '{title} (in {inside})',
  silence:
    '  If nobody answers, someone with authority hears of it after {time} at the latest ({step}).',
  cases:
    '  {passed} of {all, plural, one {# case} other {# cases}} passed; {entered} of {branches, plural, one {# branch} other {# branches}} entered.',
  sum: '{files, plural, =0 {No runbooks} one {# runbook} other {# runbooks}} checked: {errors, plural, =0 {no errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}.',
  watching: 'Watching for changes. Stop with Ctrl+C.',
} as const;
