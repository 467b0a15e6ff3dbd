import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { healthDoor, readyDoor } from './health.ts';
import { readyChecks } from './ready-checks.ts';

test('a clock that stands, or never went, makes the server unready, and it is named', async () => {
  let heartbeat: number | null = null;
  const checks = readyChecks({
    store: { transact: async (work) => work(undefined as never) },
    clock: { heartbeat: () => heartbeat },
    now: () => 100_000,
  });
  const app = express().get('/readyz', readyDoor(checks)).get('/healthz', healthDoor);
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, body: await answer.json() };
  };
  const stands = { status: 503, body: { checks: { clock: 'failed', database: 'ok' } } };
  expect(await ask('/readyz')).toMatchObject(stands);
  heartbeat = 84_999;
  expect(await ask('/readyz')).toMatchObject(stands);
  expect(await ask('/healthz')).toMatchObject({ status: 200 });
  heartbeat = 99_000;
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { checks: { clock: 'ok' } } });
});
