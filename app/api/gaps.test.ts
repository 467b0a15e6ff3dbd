import { expect, test } from 'vitest';
import { ada, bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import { callDoor } from '../../test/harness/call-door.ts';
import { exit, plan, step } from '../domain/runbook/plan.builder.ts';
import { loader as listGaps } from '../routes/api.v1.gaps.ts';
import { action as report } from '../routes/api.v1.runbooks_.$id_.gaps.ts';

const doors = async () => {
  const usecases = await bulkhead(libraryOf(plan(step('a', { next: 'end' }), exit('end'))));
  const call = callDoor({ usecases, viewer: ada });
  const { id } = (await usecases.listRunbooks())[0] ?? { id: '' };
  return { call, id };
};

test('a gap is taken over the API, numbered and listed', async () => {
  const { call, id } = await doors();
  const told = await call(report, `/runbooks/${id}/gaps`, { step: 'a', text: 'Wrong host' });
  expect(told).toMatchObject({ status: 201, body: { number: 1 } });
  const { body } = await call(listGaps, `/gaps?runbook=${id}&status=open`);
  expect(body).toMatchObject({ gaps: [{ number: 1, step: { id: 'a' }, by: { name: 'Ada' } }] });
  expect((await call(listGaps, '/gaps?status=closed')).body).toEqual({ gaps: [] });
});

test('a gap that cannot be taken is answered with its reason', async () => {
  const { call, id } = await doors();
  expect(await call(report, '/runbooks/none/gaps', { text: 'x' })).toMatchObject({ status: 404 });
  expect(await call(report, `/runbooks/${id}/gaps`, { text: ' ' })).toMatchObject({ status: 422 });
  expect(await call(report, `/runbooks/${id}/gaps`, { text: 'x', step: 'z' })).toMatchObject({
    body: { code: 'unknown-step' },
  });
  expect(await call(listGaps, '/gaps?status=lost')).toMatchObject({ status: 400 });
  expect(await call(listGaps, '/gaps?limit=0')).toMatchObject({ status: 400 });
});
