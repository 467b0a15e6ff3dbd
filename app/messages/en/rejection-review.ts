const who = '{by, select, _clock {the clock} other {{by}}}';
const state =
  '{state, select, scheduled {scheduled} postponed {postponed} preparing {in preparation} circulated {circulated} in_session {in session} minutes {at its minutes} awaiting_sign_off {waiting for signatures} signed_off {signed off} following_up {being followed up} closed {closed} cancelled {called off} other {{state}}}';

/** Why something about a review cycle was refused, by code. */
export const rejectionReview = {
  'review-not-found': 'There is no such review.',
  'review-series-not-found': 'There is no such series of reviews.',
  'review-series-ended': 'This series of reviews was ended.',
  'review-already-scheduled': 'This review is scheduled already.',
  'review-already-invited': `People were invited by ${who} at {at}.`,
  'review-cadence-wrong':
    'This rule has no meeting to come. Use a rule such as FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU.',
  'review-state': `This review is ${state}, so this does not fit.`,
  'review-locked': `The review was signed off by ${who} at {at}, and nothing of it can change. Add a correction as an addendum.`,
  'review-pack-missing': 'The pack is not frozen.',
  'review-not-circulated': 'The pack was not circulated.',
  'review-chair-absent':
    '{chair} chairs and is not there. Mark the chair present, or change the chair.',
  'review-quorum-missing':
    '{there, plural, =0 {Nobody} one {# person} other {# people}} of those invited {there, plural, one {is} =0 {is} other {are}} there; {quorum, number} must be.',
  'review-quorum-too-high': 'Only {most, plural, one {# person is} other {# people are}} invited.',
  'review-status-missing': 'Say how action {number, number} “{title}” stands.',
  'review-item-open': '“{title}” has no outcome: noted, decision, action or deferred.',
  'review-decision-missing': '“{title}” ended in a decision, and none is written down.',
  'review-action-missing': '“{title}” ended in an action, and none was taken on.',
  'review-decision-half': 'The decision “{what}” has no owner or no day.',
  'review-drill-unplanned':
    '“{title}” is critical: plan its next drill with an owner, or say why there is none.',
  'review-action-unsettled':
    'Action {number, number} “{title}” is {state, select, open {open} done {done and not verified} accepted {a risk whose day is over} dropped {dropped} other {{state}}}. Verify it, accept its risk until a day, or carry it over.',
  'review-reason-missing': 'Say why, in a few words.',
  'review-date-past': 'Choose a moment to come.',
  'review-attendance-same': '{name} is marked so already.',
  'review-action-unknown': 'This review does not ask about that action.',
  'review-item-unknown': 'The agenda has no such item.',
  'review-item-current': 'This item is spoken about already.',
  'review-item-in-use': '“{title}” has notes or outcomes, so it stays on the agenda.',
  'review-agenda-empty': 'An agenda has at least one item.',
  'review-signers-missing': 'Somebody must sign.',
  'review-changed-meanwhile':
    'Somebody else changed this while you did. Load the page again and make your change anew.',
  'review-notes-changed':
    'Somebody else wrote here while you did. Both texts are shown; nothing is lost.',
  'review-notes-same': 'Nothing changed, so nothing was saved.',
  'review-decision-empty': 'Say what was decided.',
  'review-decision-changed': 'Somebody else changed this decision while you did.',
  'review-decision-unknown': 'There is no such decision.',
  'review-too-many-decisions': 'A review takes at most {most, number} decisions.',
  'review-deferral-undated': 'Say until which day it is deferred.',
  'review-revision-other':
    'The pack shows another revision of “{title}”. What is found is bound to that one.',
  'review-elements-missing': 'Say what was looked at in “{title}” before it is confirmed.',
  'review-outcome-note-missing': 'Say what is to be done about “{title}”.',
  'review-not-a-signer': 'You are not among those who sign this review.',
  'review-already-signed': `You signed at {at}.`,
  'review-hash-other':
    'The minutes are not those that you saw. Read them again, and sign what stands there now.',
  'timer-unknown': 'Nothing of the kind is due.',
} as const;
