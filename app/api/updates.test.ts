import type { AppLoadContext } from '@remix-run/node';
import { expect, test } from 'vitest';
import { bulkhead, libraryOf, MORNING } from '../../test/harness/bulkhead.ts';
import { signedInAs } from '../../test/harness/signed-in.ts';
import { exit, plan, step } from '../domain/runbook/plan.builder.ts';
import { loader as report } from '../routes/api.v1.incidents_.$id_.drill-report.ts';
import { loader as listLinks, action as share } from '../routes/api.v1.incidents_.$id_.links.ts';
import { action as revoke } from '../routes/api.v1.incidents_.$id_.links_.$link_.revoke.ts';
import { action as publish, loader as read } from '../routes/api.v1.incidents_.$id_.updates.ts';
import { guard } from '../usecases/guard.ts';

/** The doors as somebody of this role meets them, over a drill that goes on. */
const doors = async (role: 'responder' | 'administrator' | 'viewer') => {
  const here = await bulkhead(libraryOf(plan(step('a', { next: 'end' }), exit('end'))), {
    cadence: { sev2: 1800 },
  });
  const id = await here.declared({ kind: 'drill', severity: 'sev2' });
  const viewer = signedInAs({ id: 'zoe', name: 'Zoe' }, role);
  const refuse = () => {
    throw new Error('refused');
  };
  const usecases = guard(here, { viewer, now: () => MORNING, refuse });
  const context = { usecases, viewer, publicUrl: 'https://bulkhead.example' };
  const call = async (door: typeof read, path: string, body?: unknown, key?: string) => {
    const request = new Request(`http://localhost/api/v1/incidents/${path}`, {
      ...(body !== undefined && {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
      }),
    });
    const [incident = '', , link = ''] = path.split('/');
    const params = { id: incident, link };
    const answer = await door({ request, params, context: context as unknown as AppLoadContext });
    return { status: answer.status, body: await answer.json() };
  };
  return { here, id, call };
};
const update = { audience: 'external', status: 'monitoring', title: 'Slow', text: 'It is slow' };

test('an update is published over the API, once under one key, and listed with what is owed', async () => {
  const { id, call } = await doors('responder');
  const path = `${id}/updates`;
  const first = await call(publish, path, { ...update, nextIn: 900 }, 'key-1');
  expect(first).toMatchObject({ status: 201, body: { seq: expect.any(Number) } });
  expect(await call(publish, path, { ...update, nextIn: 900 }, 'key-1')).toEqual(first);
  expect(await call(publish, path, { ...update, title: 'Slower', corrects: 1 })).toMatchObject({
    status: 201,
  });
  expect(await call(publish, path, { ...update, corrects: 9 })).toMatchObject({ status: 404 });
  expect(await call(publish, path, { ...update, mood: 'bad' })).toMatchObject({ status: 422 });
  const { body } = await call(read, path);
  expect(body).toMatchObject({
    updates: [
      { number: 1, title: 'Slow', nextAt: MORNING + 900_000 },
      { number: 2, title: 'Slower', corrects: 1 },
    ],
    ...{ every: 1800, drafts: [] },
  });
  expect(await call(read, 'none/updates')).toMatchObject({ status: 404 });
});

test('a page for somebody outside is opened and closed over the API; its address is told once', async () => {
  const { here, id, call } = await doors('administrator');
  await call(publish, `${id}/updates`, update);
  const link = { name: 'Customer X', audience: 'external' };
  const made = await call(share, `${id}/links`, link);
  expect(made).toMatchObject({ status: 201, body: { id: expect.any(String) } });
  const secret = made.body.url.split('/status/')[1];
  expect(await here.readStakeholderPage(secret)).toMatchObject({ value: { title: 'Slow' } });
  const { body } = await call(listLinks, `${id}/links`);
  expect(body).toMatchObject({ links: [{ name: 'Customer X', revokedAt: null }] });
  expect(JSON.stringify(body)).not.toContain(secret);
  expect(await call(share, `${id}/links`, { ...link, days: 91 })).toMatchObject({ status: 422 });
  const closing = `${id}/links/${made.body.id}/revoke`;
  expect(await call(revoke, closing, {})).toEqual({ status: 200, body: { revoked: true } });
  expect((await here.readStakeholderPage(secret)).ok).toBe(false);
  expect(await call(revoke, closing, {})).toMatchObject({ status: 404 });
});

test('who may not is refused with why, and a drill says over the API how it goes', async () => {
  const { here, id, call } = await doors('viewer');
  expect(await call(publish, `${id}/updates`, update)).toMatchObject({ status: 403 });
  const link = { name: 'X', audience: 'external', days: 1 };
  expect(await call(share, `${id}/links`, link)).toMatchObject({ status: 403 });
  expect(await call(revoke, `${id}/links/x/revoke`, {})).toMatchObject({ status: 403 });
  expect((await here.store.read.stakeholderLinksOf(id)).length).toBe(0);
  expect(await call(report, `${id}/drill-report`)).toMatchObject({
    ...{ status: 200, body: { complete: false, incident: { number: 1 } } },
  });
  expect(await call(report, `${await here.declared()}/drill-report`)).toMatchObject({
    status: 404,
  });
});
