import type { RequestHandler } from 'express';
import { Gauge, Registry } from 'prom-client';
import { may } from '../domain/rights/may.ts';
import type { UseCases } from '../usecases/types.ts';
import { answerProblem } from './problem.ts';
import { viewerOf } from './viewer.ts';

export type MetricsParts = {
  usecases: Pick<UseCases, 'viewerOfSession' | 'viewerOfToken' | 'readOutboxDepth'>;
  clock: { heartbeat(): number | null };
  outbox: { heartbeat(): number | null };
  now: () => number;
  publicUrl: () => string;
};

const seconds = (from: number | null, now: number) =>
  from === null ? 0 : Math.max(0, (now - from) / 1000);

/** What a watcher of the machines reads: the clock, the timers, the outbox. No incident is named. */
const measured = ({ usecases, clock, outbox, now }: MetricsParts) => {
  const registry = new Registry();
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `bulkhead_${name}`, help, registers: [registry] });
  const gauges = {
    clock: gauge('clock_heartbeat_age_seconds', 'Since the clock last looked at its timers'),
    overdue: gauge('timers_overdue', 'Timers that are due and did not fire yet (at most 1000)'),
    late: gauge('timers_overdue_age_seconds', 'How long the oldest overdue timer is due'),
    outbox: gauge('outbox_heartbeat_age_seconds', 'Since the outbox was last looked at'),
    waiting: gauge('outbox_waiting', 'Messages that wait to be handed over'),
    age: gauge('outbox_oldest_age_seconds', 'How long the oldest of them waits'),
    dead: gauge('outbox_dead_letters', 'Messages that were given up'),
    up: gauge('process_uptime_seconds', 'How long the server runs'),
  };
  const begun = now();
  return async () => {
    const at = now();
    const depth = await usecases.readOutboxDepth();
    gauges.clock.set(seconds(clock.heartbeat() ?? begun, at));
    gauges.outbox.set(seconds(outbox.heartbeat() ?? begun, at));
    gauges.overdue.set(depth.timersOverdue);
    gauges.late.set(seconds(depth.oldestTimer, at));
    gauges.waiting.set(depth.waiting);
    gauges.age.set(seconds(depth.oldest, at));
    gauges.dead.set(depth.dead);
    gauges.up.set(seconds(begun, at));
    return { type: registry.contentType, text: await registry.metrics() };
  };
};

/** `GET /metrics` in Prometheus' text, for a token that may read, or whoever is signed in. */
export const metricsDoor = (parts: MetricsParts): RequestHandler => {
  const read = measured(parts);
  return async (request, response) => {
    const viewer = await viewerOf(request, parts.usecases, parts.publicUrl());
    if (!viewer) return answerProblem(response, 401, 'sign-in-needed');
    const allowed = may(viewer, 'metrics.read');
    if (!allowed.ok)
      return answerProblem(response, 403, 'right-missing', allowed.rejection.params, 'rejection');
    const { type, text } = await read();
    response.set({ 'Content-Type': type, 'Cache-Control': 'no-store' }).send(text);
  };
};
