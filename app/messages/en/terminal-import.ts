/** What `bulkhead import` says. */
export const terminalImport = {
  usage: `Usage: npm run bulkhead -- import PATH [PATH ...] [--report] [--format human|json] [--out FOLDER]

  PATH          a plain Markdown runbook (.md, .markdown, .md.erb) or a folder of them
  --out FOLDER  write ID.mdx for each runbook into FOLDER instead of printing it
  --report      say what was guessed, file by file and in sum; writes no MDX
  --format      of the report`,
  'no-path': 'Name a file or a folder to import.',
  'unknown-flag': 'There is no option "{flag}".',
  unreadable: '{path} cannot be read ({reason}).',
  'nothing-found': 'No plain Markdown file in {path}.',
  'too-large': '{path} is larger than {limit} KiB and was left out. Split it.',
  'needs-out': 'That makes {count, number} runbooks. Name a folder for them with --out FOLDER.',
  exists: '{path} exists already and was left as it is. Remove it first, or choose another folder.',
  wrote: '{path}',
  head: 'steps  checks  commands  inputs  hints  file',
  lost: '{file}:{line} lost a {type}: {words}',
  guesses: '       guessed: {guesses}',
  sum: '{files, plural, one {# file} other {# files}}, {runbooks, plural, one {# runbook} other {# runbooks}}, {steps, plural, one {# step} other {# steps}}, {checks, plural, one {# check} other {# checks}}, {commands, plural, one {# command} other {# commands}}, {inputs, plural, one {# input} other {# inputs}}, {hints, plural, one {# hint} other {# hints}}, {contextOnly, plural, one {# file} other {# files}} with context only, {lost, plural, =0 {no block lost} one {# block lost} other {# blocks lost}}.',
  guess: {
    'task-list': 'task lists {n}',
    'ordered-list': 'ordered lists {n}',
    'ordered-list-informs': 'ordered lists that inform {n}',
    'imperative-heading': 'headings that tell {n}',
    'shell-section': 'sections with commands {n}',
    'imperative-bullets': 'bullets that tell {n}',
    'joined-list': 'lists joined {n}',
    'split-by-alert': 'split by alert {n}',
    'alert-by-name': 'alert by file name {n}',
    'dangerous-command': 'dangerous commands {n}',
    'endless-command': 'endless commands {n}',
    'relabelled-fence': 'fences relabelled {n}',
    'jump-resolved': 'jumps linked {n}',
    'jump-unresolved': 'jumps nowhere {n}',
  },
} as const;
