/**
 * What happened, one sentence for each type of entry, actor first. `by` is a name, or `_clock` when
 * time itself did it. Notes are told as they were written.
 */
export const timeline = {
  incident: {
    declared:
      '{by} declared {kind, select, drill {a drill} other {an incident}} at {severity, select, sev1 {SEV-1} sev2 {SEV-2} sev3 {SEV-3} sev4 {SEV-4} other {{severity}}}: {title}',
    acknowledged: '{by} took the incident up',
    mitigated: '{by} marked the incident mitigated{told, select, yes {: {summary}} other {}}',
    resolved: '{by} resolved the incident{told, select, yes {: {summary}} other {}}',
    reopened: '{by} reopened the incident: {reason}',
    closed: '{by} closed the incident: its retrospective is published',
    cancelled: '{by} cancelled the incident: {reason}',
    merged: '{by} merged this into INC-{number} “{title}”: {reason}',
    absorbed: '{by} merged INC-{number} “{title}” into this one: {reason}',
  },
  update: {
    published:
      '{by} told {audience, select, internal {everybody inside} other {stakeholders}}{corrects, plural, =0 {} other {, correcting update #}}: {title}',
    due: 'The clock asked for the next update',
  },
  stakeholder: {
    shared: '{by} opened the stakeholder page to “{name}”',
    revoked: '{by} closed the stakeholder page to “{name}”',
  },
  inject: { told: 'Inject {number, number}: {text}' },
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
    assigned: '{by} gave the role “{role}” to {to}',
    offered: '{by} offered the role “{role}” to {to}',
    accepted: '{by} accepted the role “{role}”',
    declined: '{by} declined the role “{role}”{told, select, yes {: {reason}} other {}}',
    left: '{by} gave up the role “{role}”',
  },
  responder: { joined: '{by} joined', left: '{by} left' },
  fact: {
    pinned: '{by} pinned {told, select, yes {{text}} other {entry {entry, number}}}',
    unpinned: '{by} took a pinned fact down',
  },
  link: { added: '{by} added a link: {title}' },
  walkthrough: {
    started: '{by} began “{title}”, revision {revision}',
    abandoned: '{by} gave “{title}” up: {reason}',
  },
  check: {
    ticked: '{by} ticked “{text}”',
    cleared: '{by} cleared “{text}”',
  },
  value: { recorded: '{by} recorded {label}: {value}' },
  step: {
    done: '{by} finished “{title}”{open, plural, =0 {} one { with one check open} other { with # checks open}}',
    skipped: '{by} skipped “{title}”: {reason}',
    reopened: '{by} reopened “{title}”: {reason}',
    claimed: '{by} does “{title}”',
    released: '{by} released “{title}” for somebody else',
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
  retrospective: {
    opened:
      '{by, select, _clock {The retrospective opened by itself} other {{by} opened the retrospective}}',
    edited:
      '{by} wrote in the retrospective: {section, select, summary {summary} impact {impact} contributing {contributing factors} deviations {deviations from the runbook} response {the response} wentWell {what went well} wentBadly {what went badly} other {{section}}}',
    submitted: '{by} asked for a review of the retrospective',
    returned: '{by} sent the retrospective back: {reason}',
    reviewed: '{by} agreed to the retrospective',
    published: '{by} published the retrospective',
    amended: '{by} added to the retrospective: {text}',
    reopened: 'The retrospective is a draft again',
    resumed: 'The retrospective is due anew',
    due: 'The retrospective is due: who led the incident was asked for it',
  },
  action: {
    told: '{by} {what, select, added {added} done {finished} verified {verified} reopened {reopened} accepted {accepted the risk of} dropped {dropped} other {changed}} action item {number, number}: {title}',
  },
  rollback: {
    started: '{by} began to roll back “{title}”: {reason}',
    done: '{by} finished the rollback “{title}”',
  },
  deadline: {
    warning: 'The clock warned that “{title}” is nearly due',
    lapsed: 'The clock marked “{title}” overdue',
    snoozed:
      '{by} put the deadline of “{title}” off by {minutes, plural, one {# minute} other {# minutes}}: {reason}',
  },
  escalation: {
    started:
      '{possible, select, no {Nobody can be paged about “{title}”: {unknown, select, yes {there is no escalation policy “{wanted}”, and} other {it names no escalation policy, and}} no default policy either} other {{reason, select, manual {{by, select, _clock {The clock} other {{by}}} paged about “{title}”} lapse {A lapsed deadline pages about “{title}”} dead_letter {A message that could not be delivered pages about “{title}”} other {“{title}” pages}}{named, select, yes { by the policy “{policy}”} other {}}{unknown, select, yes {, since there is no policy “{wanted}”} other {}}}}',
    'level-entered':
      '{reached, plural, =0 {Nobody could be paged about “{title}” on this level} other {Paged about “{title}”: {people}{more, plural, =0 {} one { and # other} other { and # others}}}}{lost, plural, =0 {} other {. Without a working contact: {unreachable}}}',
    'contact-due': 'Paged by the next contact about “{title}”',
    acknowledged:
      '{by, select, _clock {The clock} other {{by}}} acknowledged the page about “{title}”',
    declined: '{by} cannot take the page about “{title}”{told, select, yes {: {reason}} other {}}',
    handed: '{by} handed the page about “{title}” on to {to}',
    forced: '{by} escalated the page about “{title}” at once',
    exhausted: 'Nobody answered the page about “{title}”',
    stirred: 'Work goes on; the page about “{title}” stays with whoever acknowledged it',
    'went-quiet':
      'It has gone quiet since the page about “{title}” was acknowledged: it begins again',
    stopped:
      'The page about “{title}” was called off: {cause, select, resolved {the incident is over} step_left {its step was left} walkthrough_ended {the walkthrough is at its end} other {{by} did}}',
  },
  delivery: {
    handed:
      'A page about “{title}” was delivered{late, plural, =0 {} one {, # second after it was asked for} other {, # seconds after it was asked for}}',
    failed: 'A page about “{title}” could not be delivered at once ({code})',
    dead: 'A page about “{title}” could not be delivered and was given up ({code})',
  },
  reminder: { due: 'The clock repeated “{title}” to {audience}' },
} as const;
