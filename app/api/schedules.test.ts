import { expect, test } from 'vitest';
import { bulkhead, libraryOf, MORNING } from '../../test/harness/bulkhead.ts';
import { callDoor } from '../../test/harness/call-door.ts';
import { fakePlan } from '../../test/harness/fake-plan.ts';
import { signedInAs } from '../../test/harness/signed-in.ts';
import { layerOf, scheduleOf } from '../domain/oncall/schedule.builder.ts';
import { accepted } from '../domain/outcome.ts';
import { loader as list, action as make } from '../routes/api.v1.schedules.ts';
import { action as change, loader as read } from '../routes/api.v1.schedules_.$id.ts';
import { loader as onCall } from '../routes/api.v1.schedules_.$id_.on-call.ts';
import { action as override } from '../routes/api.v1.schedules_.$id_.overrides.ts';
import { action as offer, loader as swaps } from '../routes/api.v1.schedules_.$id_.swaps.ts';
import { action as answer } from '../routes/api.v1.swaps_.$id_.$act.ts';
import { guard } from '../usecases/guard.ts';
import type { SignedIn } from '../usecases/types.ts';

const HOUR = 3_600_000;
const schedule = scheduleOf({ layers: [layerOf({ start: '2026-11-16T09:00' })] });
const person = (id: string, role: 'viewer' | 'editor') => signedInAs({ id, name: id }, role);
/** A token that somebody made for a program of theirs. */
const tokenOf = (owner: string | null): SignedIn => ({
  ...{ type: 'token', id: `token of ${owner}`, name: 'rota-bot', owner },
  ...{
    scopes: ['read', 'incidents:write'],
    grants: owner ? [{ role: 'viewer', team: null }] : null,
  },
});

const doors = async () => {
  const usecases = await bulkhead(libraryOf(fakePlan));
  for (const id of ['ada', 'grace'])
    await usecases.store.transact((tx) =>
      tx.insertPerson({
        ...{ id, name: id, createdAt: 0, email: null, zone: null, language: null },
        deactivatedAt: null,
      }),
    );
  await usecases.createSchedule(person('ada', 'editor'), () => accepted(null), schedule);
  const refuse = ({ code }: { code: string }): never => {
    throw new Error(code);
  };
  return (viewer: SignedIn) =>
    callDoor({ usecases: guard(usecases, { viewer, now: () => MORNING, refuse }), viewer });
};

test('a program asks who is on call, now and at a time, and overrides', async () => {
  const call = (await doors())(person('ada', 'editor'));
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

test('a program makes a schedule, and changes it as it was read', async () => {
  const call = (await doors())(person('ada', 'editor'));
  const nights = { ...schedule, id: 'nights' };
  expect(await call(make, '/schedules', nights)).toMatchObject({
    ...{ status: 201, body: { id: 'nights' } },
  });
  expect(await call(make, '/schedules', nights)).toMatchObject({
    body: { code: 'schedule-taken' },
  });
  const { body: found } = await call(read, '/schedules/nights');
  expect(found).toMatchObject({ version: 1, schedule: nights });
  const renamed = { version: 1, schedule: { ...found.schedule, name: 'Nights' } };
  expect(await call(change, '/schedules/nights', renamed)).toMatchObject({
    ...{ status: 200, body: { version: 2 } },
  });
  expect(await call(change, '/schedules/nights', renamed)).toMatchObject({
    ...{ status: 409, body: { code: 'schedule-changed' } },
  });
  expect(await call(change, '/schedules/platform', renamed)).toMatchObject({ status: 422 });
  const unknown = { ...schedule, id: 'other', zone: 'Europe/Nowhere' };
  expect(await call(make, '/schedules', unknown)).toMatchObject({
    ...{ status: 422, body: { code: 'zone-pattern' } },
  });
});

test('a program swaps the shifts of whose it is, and nobody else’s', async () => {
  const as = await doors();
  const [mine, theirs, nobodys] = ['ada', 'grace', null].map((id) => as(tokenOf(id)));
  if (!mine || !theirs || !nobodys) throw new Error('three tokens');
  const wanted = { to: 'grace', give: { from: MORNING, to: MORNING + HOUR } };
  const path = '/schedules/platform/swaps';
  await expect(nobodys(offer, path, wanted)).rejects.toThrow('not-for-tokens');
  expect(await theirs(offer, path, { ...wanted, to: 'ada' })).toMatchObject({
    ...{ status: 409, body: { code: 'swap-not-theirs' } },
  });
  const { body: offered } = await mine(offer, path, wanted);
  expect((await mine(swaps, path)).body).toMatchObject({
    swaps: [{ id: offered.id, from: 'ada', to: 'grace', state: 'offered' }],
  });
  const say = (call: typeof mine, act: string) => call(answer, `/swaps/${offered.id}/${act}`, {});
  expect(await say(mine, 'accept')).toMatchObject({ status: 404 });
  expect(await say(theirs, 'maybe')).toMatchObject({ status: 404 });
  expect(await say(theirs, 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
  expect(await say(theirs, 'accept')).toMatchObject({ status: 409 });
  const { body } = await mine(onCall, `/schedules/platform/on-call?at=${MORNING}`);
  expect(body).toMatchObject({ on_call: [{ id: 'grace' }] });
});

test('what makes no sense, or is not allowed, is answered with why', async () => {
  const call = (await doors())(person('ada', 'viewer'));
  const wanted = { kind: 'replace', from: MORNING, to: MORNING + HOUR, person: 'grace' };
  const send = (body: unknown) => call(override, '/schedules/platform/overrides', body);
  const denied = { status: 403, body: { code: 'right-missing' } };
  expect(await send(wanted)).toMatchObject(denied);
  expect(await call(make, '/schedules', { ...schedule, id: 'mine' })).toMatchObject(denied);
  expect(await call(change, '/schedules/platform', { version: 1, schedule })).toMatchObject(denied);
  expect(await send({ ...wanted, kind: 'steal' })).toMatchObject({ status: 422 });
  expect(await call(make, '/schedules', { id: 'mine' })).toMatchObject({ status: 422 });
  expect(await call(onCall, '/schedules/none/on-call')).toMatchObject({ status: 404 });
  expect(await call(onCall, '/schedules/platform/on-call?at=soon')).toMatchObject({ status: 400 });
});
