/** Why something about evidence, gaps or planned drills was refused, by code. */
export const rejectionEvidence = {
  'review-checked-missing':
    'Say what you looked at before you confirm that the runbook is right as it stands.',
} as const;
