import type { AppLoadContext } from '@remix-run/node';
import { expect, test } from 'vitest';
import { bulkhead, libraryOf, MORNING } from '../../test/harness/bulkhead.ts';
import { fakePlan } from '../../test/harness/fake-plan.ts';
import { signedInAs } from '../../test/harness/signed-in.ts';
import { layerOf, scheduleOf } from '../domain/oncall/schedule.builder.ts';
import { accepted } from '../domain/outcome.ts';
import { loader as list } from '../routes/api.v1.schedules.ts';
import { loader as onCall } from '../routes/api.v1.schedules_.$id_.on-call.ts';
import { action as override } from '../routes/api.v1.schedules_.$id_.overrides.ts';
import { guard } from '../usecases/guard.ts';

const HOUR = 3_600_000;

const doors = async (role: 'viewer' | 'editor') => {
  const usecases = await bulkhead(libraryOf(fakePlan));
  for (const id of ['ada', 'grace'])
    await usecases.store.transact((tx) =>
      tx.insertPerson({
        ...{ id, name: id, createdAt: 0, email: null, zone: null, language: null },
        deactivatedAt: null,
      }),
    );
  const viewer = signedInAs({ id: 'ada', name: 'ada' }, role);
  const schedule = scheduleOf({ layers: [layerOf({ start: '2026-11-16T09:00' })] });
  await usecases.createSchedule(viewer, () => accepted(null), schedule);
  const refuse = () => {
    throw new Error('refused');
  };
  const guarded = guard(usecases, { viewer, now: () => MORNING, refuse });
  const context = { usecases: guarded, viewer, publicUrl: '' } as unknown as AppLoadContext;
  const call = async (door: typeof list, path: string, body?: unknown) => {
    const request = new Request(`http://localhost/api/v1${path}`, {
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json' },
          }),
    });
    const [, , id] = path.split('/');
    const answer = await door({ request, params: id ? { id } : {}, context });
    return { status: answer.status, body: await answer.json() };
  };
  return { call };
};

test('a program asks who is on call, now and at a time, and overrides', async () => {
  const { call } = await doors('editor');
  expect((await call(list, '/schedules')).body).toMatchObject({
    schedules: [{ id: 'platform', on_call: [{ id: 'ada' }], next: [{ id: 'grace' }] }],
  });
  const at = (when: number) => call(onCall, `/schedules/platform/on-call?at=${when}`);
  expect((await at(MORNING)).body).toMatchObject({ on_call: [{ id: 'ada', left: false }] });
  const wanted = { kind: 'replace', from: MORNING, to: MORNING + HOUR, person: 'grace' };
  expect(await call(override, '/schedules/platform/overrides', wanted)).toMatchObject({
    status: 201,
  });
  expect((await at(MORNING)).body).toMatchObject({ on_call: [{ id: 'grace' }] });
  expect((await at(MORNING + HOUR)).body).toMatchObject({ on_call: [{ id: 'ada' }] });
});

test('what makes no sense, or is not allowed, is answered with why', async () => {
  const { call } = await doors('viewer');
  const wanted = { kind: 'replace', from: MORNING, to: MORNING + HOUR, person: 'grace' };
  const send = (body: unknown) => call(override, '/schedules/platform/overrides', body);
  expect(await send(wanted)).toMatchObject({ status: 403, body: { code: 'right-missing' } });
  expect(await send({ ...wanted, kind: 'steal' })).toMatchObject({ status: 422 });
  expect(await call(onCall, '/schedules/none/on-call')).toMatchObject({ status: 404 });
  expect(await call(onCall, '/schedules/platform/on-call?at=soon')).toMatchObject({ status: 400 });
});
