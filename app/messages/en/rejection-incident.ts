/** Why an act in an incident's life, its roles or its walkthroughs was refused, by code. */
export const rejectionIncident = {
  'abandon-reason-required': 'Say why the walkthrough is given up, in a few words.',
  'already-joined': 'You have already joined.',
  'already-snoozed':
    'The deadline of “{title}” was already put off by {by, select, _clock {the clock} other {{by}}} at {at}. It is put off once.',
  'cancel-reason-required': 'Say why the incident is cancelled, in a few words.',
  'claim-not-yours': '“{title}” is {by}’s since {at}. They release it, or the commander does.',
  'commander-must-hand-over':
    'Somebody must command while the incident lasts. Offer the role to somebody, or resolve the incident.',
  'drill-plan-of-real':
    'Only a drill has a clock of its own, pages to the log and injects. Declare a drill, or leave them out.',
  'drill-report-not-found': 'Only a drill has a drill report.',
  'cadence-pattern':
    'Between one minute and a week. Leave it empty when no update is owed at {severity}.',
  'stakeholder-days-pattern': 'A link is good for 1 to {max, number} days.',
  'stakeholder-link-not-found': 'This page is closed, or the address is not complete.',
  'stakeholder-links-full':
    'There are {max, number} open links already. Close one that nobody reads before you open another.',
  'template-empty': 'Write the template, or go back to the shipped one.',
  'template-pattern': 'This cannot be read as a message: {why}',
  'template-too-long': 'A template has at most {max, number} characters.',
  'template-unknown-input': 'There is no fact “{name}”. There are: {known}.',
  'update-empty': 'Write what is known now. An update without a text says nothing.',
  'update-not-found': 'There is no update {number} for this audience to correct.',
  'updates-full':
    'This incident has published {max, number} updates, which is as many as it can. Correct the newest one outside.',
  'deadline-passed': 'The deadline of “{title}” passed at {at}. It cannot be put off any more.',
  'detected-after-declared':
    'The incident cannot have been noticed later than it is declared. Correct the time.',
  'entry-not-found': 'The timeline has no entry {entry}.',
  'fact-already-pinned':
    'This was already pinned by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'fact-empty': 'Write the fact, or name the entry to pin.',
  'fact-not-found': 'There is no pinned fact “{fact}”. Reload the page to see which there are.',
  'incident-already-acknowledged':
    'The incident was already taken up by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'incident-already-mitigated':
    'The incident was already marked mitigated by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'incident-cancelled':
    'The incident was cancelled by {by, select, _clock {the clock} other {{by}}} at {at}. Declare a new one to go on.',
  'incident-closed':
    'The incident was closed by {by, select, _clock {the clock} other {{by}}} at {at}. Reopen it to go on.',
  'incident-merged':
    'This was merged into INC-{number} “{title}” by {by, select, _clock {the clock} other {{by}}} at {at}. Go on there.',
  'incident-not-resolved': 'The incident is not resolved yet, so it cannot be closed.',
  'link-already-added':
    'This link was already added by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'link-not-safe':
    'A link begins with https:// or http:// and names a host, without a user before it.',
  'merge-into-itself': 'An incident cannot be merged into itself. Choose the one that goes on.',
  'merge-kinds-differ': 'A drill and a real incident cannot be merged.',
  'merge-reason-required': 'Say why the two are the same, in a few words.',
  'merge-target-not-found':
    'There is no such incident to merge into. Look for it in the list of incidents.',
  'merge-target-over':
    'INC-{number} “{title}” is over. Merge into one that goes on, or reopen it first.',
  'no-snooze': '“{title}” has no deadline that could be put off.',
  'not-joined': 'You have not joined this incident.',
  'role-not-offered': 'Nobody offers the role “{role}” now.',
  'role-already-offered': 'The role “{role}” was already offered to {to} at {at}.',
  'role-not-yours': 'The role “{role}” is held by {by}. Only they can give it away.',
  'role-offered-to-other': 'The role “{role}” was offered to {to}, who answers.',
  'runbook-already-walked':
    '“{title}” is already walked in this incident. Go on there, or abandon it first.',
  'snooze-choice': '“{title}” can be put off by {choices} minutes.',
  'step-already-claimed': '“{title}” is already done by {by}, who said so at {at}.',
  'step-not-claimed': 'Nobody has claimed “{title}”.',
  'still-holds-role':
    'You still hold the role “{role}”. Give it up or hand it over before you leave.',
  'too-many-facts': 'There are already {most, number} pinned facts. Take one down first.',
  'too-many-links': 'There are already {most, number} links.',
  'walkthrough-abandoned':
    'This walkthrough was given up by {by, select, _clock {the clock} other {{by}}} at {at}. Begin its runbook again to go on.',
  'walkthrough-ambiguous':
    '{count, number} walkthroughs are open: {open}. Say which one is meant, by its id.',
  'walkthrough-not-found': 'This incident has no walkthrough “{walkthrough}”.',
} as const;
