import { rejectionDelivery } from './rejection-delivery.ts';
import { rejectionEscalation } from './rejection-escalation.ts';
import { rejectionEvidence } from './rejection-evidence.ts';
import { rejectionFile } from './rejection-file.ts';
import { rejectionIncident } from './rejection-incident.ts';
import { rejectionOnCall } from './rejection-oncall.ts';
import { rejectionPack } from './rejection-pack.ts';
import { rejectionRetrospective } from './rejection-retrospective.ts';
import { rejectionReview } from './rejection-review.ts';
import { rejectionRights } from './rejection-rights.ts';

import { rejectionSignIn } from './rejection-sign-in.ts';
import { rejectionSlack } from './rejection-slack.ts';

/**
 * Why something was refused, by code. `by` is a name, or `_clock` when time itself did it; `at` is
 * a moment in UTC as a text.
 */
export const rejection = {
  ...rejectionOnCall,
  ...rejectionPack,
  ...rejectionReview,
  ...rejectionRetrospective,
  ...rejectionRights,
  ...rejectionDelivery,
  'already-approved':
    'You have already agreed to “{title}”. It needs the agreement of somebody else.',
  'already-rolled-back':
    '“{title}” was already rolled back by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'already-started': 'This has already begun. Reload the page to see where it stands.',
  'cannot-reopen':
    '“{title}” cannot be reopened. {kind, select, rollback {Start the rollback again instead.} exit {Reopen the incident instead.} other {Reopen one of the steps around it instead.}}',
  'cannot-skip':
    '“{title}” cannot be skipped. {kind, select, decision {Choose one of its options.} wait {End the waiting with a reason.} rollback {Finish the rollback to go back to where you were.} parallel {Finish the steps in its lanes.} include {Finish the steps of its runbook.} other {}}',
  'check-already-ticked':
    '“{text}” was already ticked by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'check-not-ticked': '“{text}” is not ticked, so there is nothing to clear.',
  'critical-needs-commander':
    '“{title}” is critical: only the incident commander may skip it. Ask them, or take the role.',
  'decision-already-made':
    '“{title}” was already decided by {by, select, _clock {the clock} other {{by}}} at {at}: {option}.',
  'definition-unknown':
    'This was begun by another version of Bulkhead (state {stored}, this version knows {known}). Start the version that began it.',
  'incident-already-resolved':
    'The incident was already resolved by {by, select, _clock {the clock} other {{by}}} at {at}. Reopen it to go on.',
  'incident-still-active': 'The incident is still active, so there is nothing to reopen.',
  'loop-exhausted':
    '“{title}” was already entered {times, plural, one {once} other {# times}}, which is all that the runbook allows. Choose another way, or reopen a step.',
  'no-rollback': 'The runbook does not say how to roll back “{title}”.',
  'not-an-approving-role': '“{title}” is not for the role “{role}” to agree to or refuse.',
  'not-current': '“{title}” is not the current step. Reload the page to see which one is.',
  'not-possible': 'This is not possible now. Reload the page to see where the incident stands.',
  'not-started': 'This has not begun yet.',
  'not-yet-reached': '“{title}” has not been reached yet, so there is nothing to reopen.',
  'note-empty': 'The note is empty. Write something first.',
  'observed-required': 'Write what you observed for “{title}”. “OK” alone proves nothing later.',
  'reason-required': 'Say why, in a few words: “{title}” needs a reason.',
  'region-ended':
    '“{title}” belongs to “{region}”, which is not on the way any more. Choose a step that still is.',
  'reopen-reason-required': 'Say why the incident is reopened, in a few words.',
  'role-already-held': '{by} already holds the role “{role}”, since {at}.',
  'rollback-not-yet': '“{title}” has not been done, so there is nothing to roll back.',
  'rollback-running':
    'The rollback “{rollback}” is running. Finish it before you go back to “{title}”.',
  'severity-reason-required': 'Say why the severity changes, in a few words.',
  'severity-unchanged':
    'The severity is already {severity, select, sev1 {SEV-1} sev2 {SEV-2} sev3 {SEV-3} sev4 {SEV-4} other {{severity}}}.',
  'signal-not-awaited': 'No step waits for “{signal}” now.',
  'step-already-done':
    '“{title}” was already done by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'step-already-skipped':
    '“{title}” was already skipped by {by, select, _clock {the clock} other {{by}}} at {at}.',
  'step-is-current': '“{title}” is already the current step.',
  'step-paused': '“{title}” is paused while a rollback runs. Finish the rollback first.',
  'timer-not-due': 'The timer {key} is not due before {at}.',
  'timer-stale': 'The timer {key} has nothing left to do.',
  'title-required': 'Give the incident a title that says what is wrong.',
  'unknown-check': '“{title}” has no check “{check}”.',
  'unknown-option': '“{title}” has no option “{option}”.',
  'unknown-role': '“{role}” is not a role. A role is written like “incident-commander”.',
  'unknown-step': 'The runbook has no step “{step}”.',
  'unknown-value': 'The runbook does not ask for a value “{name}”.',
  'value-empty': 'The value of “{label}” is empty. Write something first.',
  'value-pattern':
    'The value of “{label}” does not fit. It takes {shape, select, whole {a whole number} number {a number, such as 12.5} day {a day, such as 2026-11-22} time {a time in UTC, such as 2026-11-22T03:00Z} oneOf {one of {allowed}} address {an address that begins with {allowed}} lower {lower-case letters, digits and “{allowed}”} letters {letters, digits and “{allowed}”} other {what looks like {pattern}}}.',
  'value-too-long': 'The value of “{label}” is longer than {longest, number} characters.',
  'walkthrough-ended':
    'The walkthrough already ended at “{title}” ({at}). Declare a new incident to walk it again.',
  'wrong-act':
    '“{title}” is {kind, select, step {a step: finish it or skip it} decision {a decision: choose one of its options} verify {a verification: record what you observed} wait {a wait: end it with a reason} escalate {an escalation: it goes on when somebody acknowledges} approval {an approval: agree or refuse} parallel {a group of lanes: finish the steps inside} include {another runbook: finish the steps inside} rollback {a rollback: finish it to go back} other {not something to act on}}.',

  'changed-meanwhile': 'Somebody else was first. Reload the page and look again before you act.',
  'gap-missing': 'Say what is wrong, in a sentence: the next one who reads it was not there.',
  'gap-too-long': 'The text is longer than {max, number} characters. Shorten it.',
  'idempotency-key-reused':
    'This Idempotency-Key was already used for another request. Send a new request under a new key.',
  'incident-not-found': 'There is no such incident. Look for it in the list of incidents.',
  'name-missing': 'Write a name that the others know you by.',
  'name-too-long': 'The name is longer than {max, number} characters. Shorten it.',
  'revision-not-found':
    'There is no revision “{revision}” of this runbook. Choose one from its history.',
  'runbook-deprecated': 'The runbook “{runbook}” is no longer in use. Choose another one.',
  'runbook-draft':
    'The runbook “{runbook}” is still a draft: it may be used in a drill, but not in a real incident.',
  'runbook-not-found': 'There is no runbook “{runbook}”. Choose one from the library.',
  'runbook-superseded':
    'The runbook “{runbook}” is no longer in use. Take “{supersededBy}” in its place.',
  'sign-in-link-expired': 'This sign-in link has expired. Ask an administrator for a new one.',
  'sign-in-link-unknown':
    'This sign-in link is not known here. Check that it was copied whole, or ask for a new one.',
  'sign-in-link-used': 'This sign-in link was already used. Ask an administrator for a new one.',
  'summary-too-long': 'The summary is longer than {max, number} characters. Shorten it.',
  'title-missing': 'Give the incident a title that says what is wrong.',
  'title-too-long': 'The title is longer than {max, number} characters. Shorten it.',
  ...rejectionEscalation,
  ...rejectionEvidence,
  ...rejectionSignIn,
  ...rejectionFile,
  ...rejectionIncident,
  ...rejectionSlack,
} as const;
