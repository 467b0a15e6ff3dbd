const who = '{by, select, _clock {the clock} other {{by}}}';
const section =
  '{section, select, summary {The summary} impact {The impact} contributing {Contributing factors} deviations {Deviations} response {The response} wentWell {What went well} wentBadly {What went badly} other {{section}}}';

/** Why something about a retrospective or an action item was refused, by code. */
export const rejectionRetrospective = {
  'retrospective-not-found':
    'This incident has no retrospective. It opens by itself when the incident is resolved.',
  'retrospective-already-open': 'The retrospective of this incident is open already.',
  'retrospective-published':
    'The retrospective was published by {by, select, _clock {the clock} other {{by}}} at {at}, and is locked. Add what is missing as an addendum.',
  'retrospective-not-published':
    'An addendum is for a published retrospective. This one can still be edited.',
  'retrospective-not-in-review': 'Nobody asked for a review of this retrospective yet.',
  'retrospective-not-reviewed':
    'Somebody else must agree to the retrospective before it is published.',
  'retrospective-already-submitted':
    'A review was already asked for by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'retrospective-already-reviewed':
    'This was already agreed to by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'retrospective-incident-goes-on':
    'The incident was reopened. Resolve it first; what is written stays.',
  'review-by-another': 'You asked for this review, so somebody else gives it.',
  'return-reason-missing': 'Say what is missing, in a few words.',
  'section-changed': `${section}: somebody else wrote there while you did. Both texts are shown; nothing is lost.`,
  'section-unchanged': `${section}: nothing changed, so nothing was saved.`,
  'section-missing': `${section} is empty. Write it before you ask for a review.`,
  'addendum-missing': 'Write the addendum first.',
  'too-many-addenda': 'A retrospective takes at most {most, number} addenda.',
  'action-not-found': 'There is no such action item.',
  'action-changed':
    'Somebody else changed action item {number, number} while you did. Load the page again and make your change anew.',
  'action-title-missing': 'Say what is to be done.',
  'action-reason-missing': 'Say why, in a few words.',
  'action-state': `Action item {number, number} is {state, select, open {open} done {done} verified {verified} accepted {an accepted risk} dropped {dropped} other {{state}}} since ${who} said so at {at}, so this does not fit.`,
  'verify-by-another': 'You said that this is done, so somebody else verifies it.',
  'accepted-until-pattern': 'Choose a day to come, on which the risk is looked at again.',
  'due-day-pattern': 'This is not a day of the calendar. Write it as 2026-12-31.',
  'step-not-found': 'The runbook has no step “{step}”.',
} as const;
