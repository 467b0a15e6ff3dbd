import type { SentEvent } from '../../../domain/incident/sent-event.ts';
import type { Rejection } from '../../../domain/outcome.ts';

/** Why an act did not reach a decision: these have sentences of their own in the room's catalogue. */
export type ActFailure = 'invalid' | 'signed-out' | 'unreachable' | 'failed';

/** What comes back from posting one event. */
export type ActAnswer =
  | { ok: true; cursor: number }
  | { ok: false; rejection: Rejection }
  | { ok: false; failure: ActFailure };

/** What is posted: one event and the key that makes it count once. */
export type ActPost = { key: string; event: SentEvent };

/** An act that was not done, kept until it is dismissed or tried again. `step` is where it was pressed. */
export type Refusal = { control: string; place: string; event: SentEvent } & (
  | { rejection: Rejection }
  | { failure: ActFailure }
);

/** The step that an event speaks of, if any. */
export const stepOf = (event: SentEvent): string | undefined =>
  'step' in event ? event.step : undefined;

/** Whether the answer is known: otherwise the same key must be sent again. */
export const isAnswered = (answer: ActAnswer): boolean =>
  answer.ok || 'rejection' in answer || answer.failure === 'invalid';
