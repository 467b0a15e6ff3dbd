import type { Way } from '../domain/delivery/manners.ts';
import type { Deliver } from './types.ts';

/** Hands each delivery to the adapter of its way. */
export const deliverByWay =
  (ways: Record<Way, Deliver>): Deliver =>
  (delivery) =>
    ways[delivery.to.way](delivery);
