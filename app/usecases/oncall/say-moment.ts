import type { Instant } from '../../domain/time.ts';

/** A minute in UTC, as a log tells it. */
export const sayMoment = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
