/** Acts that end the step they name, whatever way they lead. */
export const endingActs: ReadonlySet<string> = new Set([
  'step.done',
  'decision.made',
  'verify.recorded',
  'wait.ended',
  'page.acknowledged',
  'page.exhausted',
  'approval.given',
  'approval.refused',
  'rollback.done',
]);
