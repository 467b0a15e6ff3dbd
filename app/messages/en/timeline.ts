/**
 * What happened, one sentence for each type of entry, actor first. `by` is a name, or `_clock` when
 * time itself did it. Notes are told as they were written.
 */
export const timeline = {
  incident: {
    declared:
      '{by} declared {kind, select, drill {a drill} other {an incident}} at {severity, select, sev1 {SEV-1} sev2 {SEV-2} sev3 {SEV-3} sev4 {SEV-4} other {{severity}}}: {title}',
    resolved: '{by} resolved the incident{told, select, yes {: {summary}} other {}}',
    reopened: '{by} reopened the incident: {reason}',
  },
  note: { added: '{by}: {text}' },
  gap: {
    reported:
      '{by} found the runbook wrong{placed, select, yes { at “{title}”} other {}} (gap {number, number}): {text}',
  },
  file: { attached: '{by} attached “{name}”' },
  severity: {
    changed:
      '{by} set the severity to {severity, select, sev1 {SEV-1} sev2 {SEV-2} sev3 {SEV-3} sev4 {SEV-4} other {{severity}}}: {reason}',
  },
  role: {
    taken: '{by} took the role “{role}”',
    handed: '{by} handed the role “{role}” to {to}',
  },
  walkthrough: { started: '{by} began “{title}”, revision {revision}' },
  check: {
    ticked: '{by} ticked “{text}”',
    cleared: '{by} cleared “{text}”',
  },
  value: { recorded: '{by} recorded {label}: {value}' },
  step: {
    done: '{by} finished “{title}”{open, plural, =0 {} one { with one check open} other { with # checks open}}',
    skipped: '{by} skipped “{title}”: {reason}',
    reopened: '{by} reopened “{title}”: {reason}',
  },
  decision: { made: '{by} decided “{title}”: {option}' },
  verify: {
    recorded: '{by} {passed, select, yes {verified} other {found a failure at}} “{title}”: {value}',
  },
  wait: {
    ended: '{by} ended the wait “{title}”: {reason}',
    elapsed: 'The clock ended the wait “{title}”',
  },
  signal: {
    received: '{by, select, _clock {The clock} other {{by}}} brought the signal “{signal}”',
  },
  page: {
    acknowledged:
      '{by, select, _clock {The clock} other {{by}}} acknowledged the page of “{title}”',
    exhausted: 'Nobody answered the page of “{title}”',
  },
  approval: {
    given: '{by} agreed to “{title}” as {role}{noted, select, yes {: {note}} other {}}',
    refused: '{by} refused “{title}” as {role}: {reason}',
  },
  rollback: {
    started: '{by} began to roll back “{title}”: {reason}',
    done: '{by} finished the rollback “{title}”',
  },
  deadline: { lapsed: 'The clock marked “{title}” overdue' },
  reminder: { due: 'The clock repeated “{title}” to {audience}' },
} as const;
