/** Why something about evidence, gaps or planned drills was refused, by code. */
export const rejectionEvidence = {
  'review-checked-missing':
    'Say what you looked at before you confirm that the runbook is right as it stands.',
  'gap-not-found': 'There is no such gap.',
  'gap-changed':
    'Somebody else changed gap {number, number} while you did. Load the page again and make your change anew.',
  'gap-stage':
    'Gap {number, number} is {stage, select, closed {closed} declined {declined} other {open}}, so this does not fit.',
  'gap-not-mended':
    'No revision mends gap {number, number} yet. Correct the runbook, then say that it is mended.',
  'gap-not-walked':
    'Nobody but {by, select, _clock {the clock} other {{by}}} has walked the mended step of gap {number, number} to an end yet. Let somebody else walk it in a drill.',
  'gap-same-revision':
    'This revision is not newer than the one that gap {number, number} was reported of. Save the corrected runbook first.',
  'drill-not-found': 'There is no such planned drill.',
  'drill-changed':
    'Somebody else changed drill {number, number} while you did. Load the page again and look.',
  'drill-state':
    'Drill {number, number} is {state, select, running {being walked now} done {done} cancelled {called off} other {{state}}}, so this does not fit.',
  'drill-day-past': 'This day is over. Choose today or a day to come.',
} as const;
