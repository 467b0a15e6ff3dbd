import type { AppLoadContext } from '@remix-run/node';
import { expect, test } from 'vitest';
import { ada, ben, bulkhead, libraryOf } from '../../test/harness/bulkhead.ts';
import { actionCsvHead, actionCsvLine } from '../action-csv.ts';
import { exit, plan, step } from '../domain/runbook/plan.builder.ts';
import { metricsCsvLine } from '../metrics-csv.ts';
import { metricsFilterOf, readMetricsQuery } from '../metrics-query.ts';
import { retrospectiveMarkdown } from '../retrospective-markdown.ts';
import { action as addAction, loader as listActions } from '../routes/api.v1.actions.ts';
import { action as actOnAction, loader as readAction } from '../routes/api.v1.actions_.$id.ts';
import { loader as read, action as write } from '../routes/api.v1.incidents_.$id_.retrospective.ts';
import { loader as metrics } from '../routes/api.v1.metrics.ts';

const anyone = () => ({ ok: true, value: null }) as const;

/** The doors over a resolved drill; who acts is Ada unless named, and everybody may everything. */
const doors = async () => {
  const here = await bulkhead(libraryOf(plan(step('a', { next: 'end' }), exit('end'))));
  const id = await here.declared({ kind: 'drill', summary: 'Rehearsed | twice' });
  await here.pass(90);
  await here.sendEvent(id, { type: 'incident.resolved' }, ada, null);
  const call = async (door: typeof read, path: string, body?: unknown, viewer = ada) => {
    const usecases = {
      ...here,
      sendRetrospective: here.sendRetrospective.bind(null, viewer, anyone),
      addAction: here.addAction.bind(null, viewer),
      changeAction: here.changeAction.bind(null, viewer, anyone),
    };
    const request = new Request(`http://localhost/api/v1${path}`, {
      ...(body !== undefined && {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json' },
      }),
    });
    const context = { usecases, viewer, publicUrl: 'http://localhost' };
    const params = { id: path.split('/')[2]?.split('?')[0] ?? '' };
    const answer = await door({ request, params, context: context as unknown as AppLoadContext });
    return { status: answer.status, body: await answer.json() };
  };
  return { here, id, call };
};

test('a retrospective is read and written over the API, and told as Markdown', async () => {
  const { here, id, call } = await doors();
  const path = `/incidents/${id}/retrospective`;
  expect(await call(read, path)).toMatchObject({ status: 200, body: { state: 'draft' } });
  const edit = { type: 'retrospective.edited', section: 'impact', text: 'Nobody', base: 0 };
  expect((await call(write, path, edit)).status).toBe(200);
  expect(await call(write, path, { ...edit, text: 'All' })).toMatchObject({
    ...{ status: 409, body: { code: 'section-changed' } },
  });
  expect((await call(write, path, { ...edit, section: 'mood' })).status).toBe(422);
  expect((await call(read, '/incidents/none/retrospective')).status).toBe(404);

  const view = await here.readRetrospective(id);
  if (!view.ok) throw new Error(view.rejection.code);
  const text = retrospectiveMarkdown(view.value);
  expect(text).toMatch(/^# Retrospective of INC-1: GPUs are gone\n/);
  expect(text).toContain('## Impact\n\nNobody\n');
  expect(text).toContain('| Until resolved | 2 min |');
});

test('action items are made, changed, narrowed and written into a file', async () => {
  const { here, id, call } = await doors();
  const source = { type: 'incident', id };
  const made = await call(addAction, '/actions', { title: '=Raise it', kind: 'prevent', source });
  expect(made).toMatchObject({ status: 201, body: { number: 1, state: 'open' } });
  const path = `/actions/${made.body.id}`;
  expect((await call(actOnAction, path, { type: 'done' })).status).toBe(200);
  expect(await call(actOnAction, path, { type: 'verified' })).toMatchObject({
    ...{ status: 409, body: { code: 'verify-by-another' } },
  });
  expect((await call(actOnAction, path, { type: 'verified' }, ben)).status).toBe(200);
  expect(await call(readAction, path)).toMatchObject({
    body: { verified: { by: { name: 'Ben' } } },
  });
  expect(await call(listActions, '/actions')).toMatchObject({ body: { actions: [] } });
  expect(await call(listActions, '/actions?state=all')).toMatchObject({
    body: { actions: [{ incident: { number: 1 } }] },
  });
  expect((await call(listActions, '/actions?state=lost')).status).toBe(400);
  expect((await call(addAction, '/actions', { title: ' ', kind: 'prevent' })).status).toBe(422);
  const [item] = await here.listActions({ state: 'all' });
  if (!item) throw new Error('no item');
  const cells = (line: string) => line.split('","').length;
  expect(cells(actionCsvLine(item))).toBe(cells(actionCsvHead));
  expect(actionCsvLine(item)).toContain(`"1","'=Raise it","prevent","verified"`);
});

test('metrics are asked for by kind, days and group; wrong words are refused', async () => {
  const { here, call } = await doors();
  here.clock.at = Date.now();
  expect(await call(metrics, '/metrics?kind=drill&days=all&by=month')).toMatchObject({
    ...{ status: 200, body: { n: 1, measures: { resolve: { n: 1, median: 90, p90: null } } } },
  });
  expect(await call(metrics, '/metrics?days=all')).toMatchObject({ body: { n: 0, otherKind: 1 } });
  expect((await call(metrics, '/metrics?kind=both')).status).toBe(400);
  const [one] = await here.exportMetrics({ kind: 'drill' });
  expect(one && metricsCsvLine(one)).toContain('"90","","90","0","0","0"');
});

test('days of a question are those of UTC, the last one counted in', () => {
  const asked = readMetricsQuery(new URL('http://x/?from=2026-11-01&to=2026-11-30&severity='));
  expect(asked && metricsFilterOf(asked, 0)).toEqual({
    ...{ kind: 'real', from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 11, 1) },
  });
  expect(readMetricsQuery(new URL('http://x/?from=2026-02-30'))).toBeNull();
});
