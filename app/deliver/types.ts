import type { Way } from '../domain/delivery/manners.ts';
import type { Message } from '../domain/delivery/message.ts';
import type { DeliveryFailure } from '../domain/delivery/retry.ts';
import type { Effect } from '../domain/engine/types.ts';
import type { Instant } from '../domain/time.ts';

/** How an administrator says that texts are sent and people are called: one HTTP request, with holes. */
export type Gateway = {
  method: 'POST' | 'PUT' | 'GET';
  url: string;
  /** One `Name: value` a line. */
  headers: string;
  body: string;
  /** What `{secret}` stands for; never shown. */
  secret: string;
};

/** Who is reached, and how, as it stood when the try began. */
export type Target = {
  way: Way;
  address: string;
  name: string;
  language: string | null;
  zone: string | null;
  /** Keys of a webhook, the newest first; more than one while they change. */
  signing?: string[];
  gateway?: Gateway;
};

/** One thing to hand over. The same `key` may come again: it is the same thing. */
export type Delivery = {
  key: string;
  to: Target;
  content: { type: 'message'; message: Message } | { type: 'effect'; effect: Effect };
  createdAt: Instant;
  /** Stands in the link that acknowledges. */
  token?: string;
};

export type Handed = { ok: true } | ({ ok: false } & DeliveryFailure);

/** Hands it over, or says why not; what it throws is a bug and is tried again. */
export type Deliver = (delivery: Delivery) => Promise<Handed>;
