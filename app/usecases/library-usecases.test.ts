import { expect, test } from 'vitest';
import { ada } from '../../test/harness/bulkhead.ts';
import { over, runbook, value } from '../../test/harness/library-over.ts';
import { accepted } from '../domain/outcome.ts';
import type { SignedIn } from './types.ts';

test('the list is narrowed and counted by facets, and shown by pages', async () => {
  const { app } = await over({
    'a.mdx': runbook('a', { front: 'owner: Ops\nservices: [api, web]\nstatus: draft' }),
    'b.mdx': runbook('b', { front: 'owner: Ops\nservices: [api]' }),
    'c.mdx': runbook('c', {
      front: 'owner: Net\nreview: { every: P3M, lastReviewed: 2026-01-01 }',
    }),
  });
  const list = await app.browseRunbooks({ owner: ['Ops'] }, { limit: 1, page: 2 });
  expect(list).toMatchObject({ total: 2, page: 2, pages: 2, rows: [{ id: 'b' }] });
  expect(list.facets.owner).toEqual([
    { value: 'Ops', count: 2 },
    { value: 'Net', count: 1 },
  ]);
  expect(list.facets.service).toEqual([
    { value: 'api', count: 2 },
    { value: 'web', count: 1 },
  ]);
  expect((await app.browseRunbooks({ service: [''] })).rows.map(({ id }) => id)).toEqual(['c']);
  expect((await app.browseRunbooks({}, { page: 99 })).page).toBe(1);
  expect((await app.browseRunbooks({ freshness: ['never'] })).rows).toMatchObject([{ id: 'c' }]);
  await app.keepRevisions();
  app.clock.at = Date.UTC(2027, 2, 1);
  expect((await app.browseRunbooks({ freshness: ['due'] })).rows).toMatchObject([{ id: 'c' }]);
});

test('a use and a drill make a runbook fresh again, each told apart', async () => {
  const front = 'status: active\nreview: { every: P3M, lastReviewed: 2026-01-01 }';
  const { app } = await over({ 'a.mdx': runbook('a', { front }) });
  await app.keepRevisions();
  app.clock.at = Date.UTC(2027, 2, 1);
  const told = async () =>
    value(await app.readRunbook('a')).findings.filter(({ code }) => code === 'RB311').length;
  const [before] = (await app.browseRunbooks()).rows;
  expect([before?.freshness, await told()]).toEqual(['due', 1]);
  const drill = await app.declared({ runbook: 'a', kind: 'drill' });
  await app.sendEvent(drill, { type: 'step.done', step: 'look' }, ada, null);
  // One that goes on proves nothing.
  expect(await told()).toBe(1);
  await app.sendEvent(drill, { type: 'incident.resolved' }, ada, null);
  expect(await told()).toBe(0);
  expect((await app.browseRunbooks()).rows[0]?.warnings).toBe((before?.warnings ?? 0) - 1);
  expect((await app.browseRunbooks()).rows).toMatchObject([
    { freshness: 'fresh', lastDrilledAt: app.clock.at },
  ]);
  expect(value(await app.readRunbook('a')).freshness?.lastUsedAt).toBeUndefined();
});

test('a review falls due on its day, however long ago the files were read', async () => {
  const review = (last: string) => `status: active\nreview: { every: P1M, lastReviewed: ${last} }`;
  const { app, library } = await over({
    'a.mdx': runbook('a', { front: review('2026-10-22') }),
    'b.md': `---\nid: b\n${review('2026-10-25')}\n---\n\n# B\n\n1. Restart it\n`,
    'c.mdx': runbook('c', { front: review('2026-11-20') }),
  });
  await app.keepRevisions();
  const read = library.version();
  const due = async () => {
    const listed = new Map((await app.browseRunbooks()).rows.map((row) => [row.id, row]));
    const told: string[] = [];
    for (const id of ['a', 'b', 'c']) {
      const { findings, warnings } = value(await app.readRunbook(id));
      expect(warnings).toBe(findings.filter(({ severity }) => severity === 'warning').length);
      expect(listed.get(id)?.warnings).toBe(warnings);
      for (const { code, params } of findings)
        if (code === 'RB311') told.push(`${id} ${params.days}`);
    }
    return told;
  };
  expect(await due()).toEqual([]);
  app.clock.at = Date.UTC(2026, 10, 22, 23, 59);
  expect(await due()).toEqual([]);
  app.clock.at = Date.UTC(2026, 10, 23);
  expect(await due()).toEqual(['a 1']);
  app.clock.at = Date.UTC(2026, 10, 26);
  expect(await due()).toEqual(['a 4', 'b 1']);
  expect(library.version()).toBe(read);
});

test('a list that was shown before follows at once: a proof, a review, a drill, the day and a file', async () => {
  const front = 'status: active\nreview: { every: P3M }';
  const { app, library, change } = await over({ 'a.mdx': runbook('a', { front }) });
  await app.keepRevisions();
  const shown = async () => {
    const { rows, facets } = await app.browseRunbooks();
    const [{ runbook: found } = { runbook: null }] = (await app.searchRunbooks('title')).hits;
    expect(found).toEqual(rows[0]);
    const page = value(await app.readRunbook('a'));
    expect([page.errors, page.warnings, page.proven, page.freshness?.freshness]).toEqual(
      [rows[0]].flatMap((row) => [row?.errors, row?.warnings, row?.proven, row?.freshness]),
    );
    return { ...rows[0], under: facets.freshness };
  };
  const never = await shown();
  expect(never).toMatchObject({ freshness: 'never', proven: true, stale: false });
  // As the library does it when it has run the cases of what it had listed before.
  const entry = library.get('a');
  const [finding] = entry?.findings ?? [];
  if (entry && finding)
    Object.assign(entry, {
      findings: [...entry.findings, { ...finding, code: 'RB306', severity: 'error' }],
    });
  expect(await shown()).toMatchObject({ errors: (never.errors ?? 0) + 1 });

  const viewer = { ...ada, grants: [] } as unknown as SignedIn;
  const found = { outcome: 'confirmed' as const, checked: ['procedures' as const] };
  value(await app.recordReviewed(viewer, () => accepted(null), 'a', found, null));
  expect(await shown()).toMatchObject({
    ...{ freshness: 'fresh', lastReviewedAt: app.clock.at },
    under: [{ value: 'fresh', count: 1 }],
  });
  app.clock.at += 200 * 86_400_000;
  expect(await shown()).toMatchObject({ freshness: 'due', under: [{ value: 'due' }] });
  const drill = await app.declared({ runbook: 'a', kind: 'drill' });
  await app.sendEvent(drill, { type: 'step.done', step: 'look' }, ada, null);
  expect(await shown()).toMatchObject({ freshness: 'due' });
  await app.sendEvent(drill, { type: 'incident.resolved' }, ada, null);
  expect(await shown()).toMatchObject({ freshness: 'fresh', lastDrilledAt: app.clock.at });

  await change({ 'a.mdx': runbook('a', { front: `${front}\nowner: Ops` }) });
  expect(await shown()).toMatchObject({ owner: 'Ops', provenOn: never.revision });
  await change({ 'a.mdx': '---\nid: a\n---\n<Step' });
  expect(await shown()).toMatchObject({ owner: 'Ops', stale: true });
  await change({ 'b.mdx': runbook('b') });
  expect((await app.browseRunbooks()).total).toBe(2);
});

test('a search finds misspelt words, says where, and keeps to its filter', async () => {
  const { app, change } = await over({
    'a.mdx': runbook('a', { look: 'Restart Postgres', front: 'owner: Ops' }),
    'b.mdx': runbook('b', { prose: 'The postgres volume is full.' }),
  });
  const found = await app.searchRunbooks('postgress');
  expect(found.hits.map(({ runbook: { id } }) => id)).toContain('a');
  expect(found.hits[0]?.matches[0]).toEqual({
    ...{ field: 'step', text: 'Restart Postgres', ranges: [[8, 16]] },
    step: { id: 'look', title: 'Restart Postgres' },
  });
  const both = await app.searchRunbooks('postgr');
  expect(both.hits.map(({ runbook: { id } }) => id)).toEqual(['a', 'b']);
  expect(both.hits[1]?.matches).toMatchObject([{ field: 'prose', ranges: [[4, 10]] }]);
  expect((await app.searchRunbooks('postgr', { owner: [''] })).hits).toHaveLength(1);
  expect(await app.searchRunbooks('  ')).toEqual({ hits: [], total: 0, more: false });
  await change({ 'a.mdx': runbook('a', { look: 'Restart Redis' }) });
  expect((await app.searchRunbooks('redis')).hits).toHaveLength(1);
  expect((await app.searchRunbooks('postgres')).hits.map((hit) => hit.runbook.id)).toEqual(['b']);
});

test('the alert in a title says more than its words, and what is deprecated is not proposed', async () => {
  const { app } = await over({
    'a.mdx': runbook('a', { look: 'Node is not ready' }),
    'b.mdx': runbook('b', { front: 'alerts: ["KubeNode*"]' }),
    'c.mdx': runbook('c', { front: 'alerts: [KubeNodeNotReady]\nstatus: deprecated' }),
    'd.mdx': runbook('d', { front: 'services: [API]' }),
  });
  const found = await app.suggestRunbooks({ title: 'KubeNodeNotReady: node down', service: 'api' });
  expect(found.map(({ runbook: { id } }) => id)).toEqual(['b', 'd', 'a']);
  expect(found[0]?.why).toContainEqual({
    ...{ type: 'alert', alert: 'KubeNodeNotReady', pattern: 'KubeNode*' },
  });
});

test('each revision that was live is kept once and can be compared with another', async () => {
  const { app, change } = await over({ 'a.mdx': runbook('a') });
  expect(await app.keepRevisions()).toEqual({ kept: 1 });
  expect(await app.keepRevisions()).toEqual({ kept: 0 });
  app.clock.at += 60_000;
  await change({ 'a.mdx': runbook('a', { look: 'Look closer', deadline: '9m', prose: 'Other.' }) });
  const { revisions, git } = value(await app.listRevisions('a'));
  expect(revisions).toMatchObject([{ live: true }, { live: false, title: 'Title of a' }]);
  expect(git).toBeUndefined();
  const [young = { hash: '' }, old = { hash: '' }] = revisions;
  const diff = value(await app.diffRevisions('a', old.hash, young.hash));
  expect(diff).toMatchObject({ added: 2, removed: 2 });
  expect(diff.plan).toEqual([
    { type: 'step-renamed', step: 'look', from: 'Look around', to: 'Look closer' },
    { type: 'deadline-changed', step: 'look', title: 'Look closer', from: 300, to: 540 },
  ]);
  expect(value(await app.readRevision(old.hash)).html.look).toEqual(['<p>Prose.</p>']);
  expect(await app.diffRevisions('a', old.hash, 'x')).toMatchObject({
    rejection: { code: 'revision-not-found' },
  });
});

test('a running walkthrough keeps the prose of what it included', async () => {
  const files = {
    'a.mdx': runbook('a', { front: 'status: active', extra: '<Include id="inner" runbook="b" />' }),
    'b.mdx': runbook('b', { prose: 'Before.' }),
  };
  const { app, change } = await over(files);
  const incident = await app.declared({ runbook: 'a' });
  await change({ 'b.mdx': runbook('b', { prose: 'After.' }) });
  expect(value(await app.readRoom(incident)).html['inner/look']).toEqual(['<p>Before.</p>']);
  expect(value(await app.whereUsed('b'))).toMatchObject({
    includedBy: [{ id: 'a', title: 'Title of a' }],
    incidents: [{ id: incident, runbook: 'a', live: false }],
  });
});
