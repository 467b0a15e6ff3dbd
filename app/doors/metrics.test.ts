import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { signedInAs } from '../../test/harness/signed-in.ts';
import type { GrantedRole } from '../domain/rights/role.ts';
import { metricsDoor } from './metrics.ts';

const serve = async (...roles: GrantedRole[]) => {
  const app = express();
  const door = metricsDoor({
    usecases: {
      viewerOfSession: async () => null,
      viewerOfToken: async () => signedInAs({ id: 'p', name: 'Prometheus' }, ...roles),
      readOutboxDepth: async () => ({
        ...{ waiting: 3, dead: 1, oldest: 40_000, timersOverdue: 2, oldestTimer: 95_000 },
      }),
    },
    clock: { heartbeat: () => 99_000 },
    outbox: { heartbeat: () => 99_500 },
    now: () => 100_000,
    publicUrl: () => '',
  });
  app.get('/metrics', door);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`, { headers });
};
const token = { Authorization: 'Bearer x' };

test('the metrics say how old the heartbeats are, what is overdue and what waits', async () => {
  const answer = await (await serve('viewer'))(token);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const text = await answer.text();
  for (const line of [
    'bulkhead_clock_heartbeat_age_seconds 1',
    'bulkhead_outbox_heartbeat_age_seconds 0.5',
    'bulkhead_timers_overdue 2',
    'bulkhead_timers_overdue_age_seconds 5',
    'bulkhead_outbox_waiting 3',
    'bulkhead_outbox_oldest_age_seconds 60',
    'bulkhead_outbox_dead_letters 1',
  ])
    expect(text.split('\n')).toContain(line);
});

test('nobody reads them without a token, nor with one of somebody without a role', async () => {
  expect((await (await serve('viewer'))({})).status).toBe(401);
  expect((await (await serve())(token)).status).toBe(403);
});
