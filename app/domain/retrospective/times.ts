import type { Instant, Seconds } from '../time.ts';

/** The moments of an incident that its times are measured between. */
export type Moments = {
  declaredAt: Instant;
  detectedAt: Instant | null;
  acknowledgedAt: Instant | null;
  mitigatedAt: Instant | null;
  resolvedAt: Instant | null;
};

/** Null: it is not known, or has not happened. */
export type IncidentTimes = {
  /** From the first notice to the declaration. */
  detect: Seconds | null;
  /** From the declaration to whoever took it up. */
  acknowledge: Seconds | null;
  /** From the first notice (else the declaration) until the effect was over. */
  mitigate: Seconds | null;
  /** From the first notice (else the declaration) until all was over. */
  resolve: Seconds | null;
};

const between = (from: Instant | null, to: Instant | null): Seconds | null =>
  from === null || to === null ? null : Math.max(0, Math.round((to - from) / 1000));

/** In whole seconds. After a reopening it is the last mitigation and resolution that count. */
export const timesOf = (moments: Moments): IncidentTimes => {
  const noticed = moments.detectedAt ?? moments.declaredAt;
  return {
    detect: between(moments.detectedAt, moments.declaredAt),
    acknowledge: between(moments.declaredAt, moments.acknowledgedAt),
    mitigate: between(noticed, moments.mitigatedAt),
    resolve: between(noticed, moments.resolvedAt),
  };
};
