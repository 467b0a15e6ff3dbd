import type { Effect } from '../domain/engine/types.ts';
import type { Instant } from '../domain/time.ts';

/** One thing the world must be told. The same `key` may come again after a crash: it is the same thing. */
export type Delivery = { key: string; effect: Effect; createdAt: Instant };

/** Resolves when it was handed over; a throw means that it must be tried again. */
export type Deliver = (delivery: Delivery) => Promise<void>;
