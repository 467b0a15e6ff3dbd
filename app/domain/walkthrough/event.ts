/**
 * Everything that can happen to a walkthrough. Each is one entry of the log; `step` is a node id.
 * `deadline.warning`, `deadline.lapsed`, `wait.elapsed` and `reminder.due` come from the clock, never from a person.
 * `commander` is a fact that the use-case sets (true when the actor holds `incident-commander`) after
 * dropping whatever the client sent; a critical step is skipped, and what another claimed released, only with it.
 * A `signal` is written as a Wait's `until` is: `alert-resolved`, `feed:NAME=STATE`, `signal:NAME`.
 */
export type WalkthroughEvent =
  | {
      type: 'walkthrough.started';
      revision: string;
      runbook: string;
      inputs: Record<string, string>;
      /** After which share of a deadline its warning comes; absent in logs older than warnings: none. */
      warnAfter?: number;
      /** Seconds of the plan that pass in one second; absent: one. Only a drill's clock is compressed. */
      pace?: number;
    }
  /** Given up before its end, with a reason; nothing of it runs any more. */
  | { type: 'walkthrough.abandoned'; reason: string }
  /** Somebody says that they do this step. */
  | { type: 'step.claimed'; step: string }
  | { type: 'step.released'; step: string; commander?: boolean }
  /** The deadline of a current step is put off, once on each visit. */
  | { type: 'deadline.snoozed'; step: string; minutes: number; reason: string }
  | { type: 'check.ticked'; step: string; check: string }
  | { type: 'check.cleared'; step: string; check: string }
  | { type: 'value.recorded'; step?: string; name: string; value: string }
  | { type: 'step.done'; step: string }
  | { type: 'step.skipped'; step: string; reason: string; commander?: boolean }
  | { type: 'step.reopened'; step: string; reason: string }
  | { type: 'decision.made'; step: string; option: string }
  | { type: 'verify.recorded'; step: string; value: string; pass: boolean }
  | { type: 'wait.ended'; step: string; reason: string }
  | { type: 'signal.received'; signal: string }
  | { type: 'page.acknowledged'; step: string }
  | { type: 'page.exhausted'; step: string }
  | { type: 'approval.given'; step: string; role: string; note?: string }
  | { type: 'approval.refused'; step: string; role: string; reason: string }
  | { type: 'rollback.started'; step: string; reason: string }
  | { type: 'rollback.done'; step: string }
  | { type: 'deadline.warning'; key: string }
  | { type: 'deadline.lapsed'; key: string }
  | { type: 'wait.elapsed'; key: string }
  | { type: 'reminder.due'; key: string };
