import { expect, test } from 'vitest';
import { ada, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import { accepted, rejected } from '../../domain/outcome.ts';
import * as a from '../../domain/runbook/plan.builder.ts';
import type { Judge, SignedIn } from '../types.ts';

const library = libraryOf(a.plan(a.step('one', { next: 'end' }), a.exit('end')));
const me = { ...ada, type: 'token', grants: [], scopes: [] } as unknown as SignedIn;
const may: Judge = () => accepted(null);
const mayNot: Judge = (act) => rejected('right-missing', { act });
const DAY = 86_400_000;

const update = (audience: 'internal' | 'external', title: string) =>
  ({
    type: 'update.published',
    status: 'investigating',
    ...{ audience, title, text: `About ${title}` },
  }) as const;

test('a link shows what was published for its audience, until it is revoked or ends', async () => {
  const here = await bulkhead(library);
  const id = await here.declared({ title: 'Customer X is down' });
  const other = await here.declared({ title: 'Another' });
  await here.sendEvent(id, update('internal', 'Inside'), ada, null);
  await here.sendEvent(id, update('external', 'Outside'), ada, null);
  await here.sendEvent(other, update('external', 'Elsewhere'), ada, null);
  const link = { name: 'Customers', audience: 'external', days: 2 } as const;
  const made = await here.createStakeholderLink(me, may, id, link);
  if (!made.ok) throw new Error(made.rejection.code);
  const { secret } = made.value;
  const read = async () => {
    const page = await here.readStakeholderPage(secret);
    return page.ok ? page.value.updates.map(({ title }) => title) : page.rejection.code;
  };
  expect(await read()).toEqual(['Outside']);
  const page = JSON.stringify(await here.readStakeholderPage(secret));
  expect(page).not.toMatch(/Customer X|Inside|Elsewhere|Ada/);
  expect(JSON.stringify(await here.store.read.stakeholderLinksOf(id))).not.toContain(secret);
  expect(await here.readUpdateDesk(id)).toMatchObject({
    value: { links: [{ name: 'Customers', lastSeenAt: here.clock.at, revokedAt: null }] },
  });

  expect(await here.readStakeholderPage(`${secret}x`)).toMatchObject({ ok: false });
  expect(await here.revokeStakeholderLink(me, may, other, made.value.id)).toMatchObject({
    rejection: { code: 'stakeholder-link-not-found' },
  });
  here.clock.at += 2 * DAY;
  expect(await read()).toBe('stakeholder-link-not-found');
  here.clock.at -= DAY;
  expect(await here.revokeStakeholderLink(me, may, id, made.value.id)).toMatchObject({ ok: true });
  expect(await read()).toBe('stakeholder-link-not-found');
  const timeline = await here.readTimeline(id);
  expect(timeline.ok && timeline.value.entries.map(({ type }) => type).slice(2)).toEqual([
    ...['update.published', 'update.published', 'stakeholder.shared', 'stakeholder.revoked'],
  ]);
  expect(await here.replayAll()).toMatchObject({ problems: [] });
});

test('without the right nobody opens a page, closes one or keeps a draft', async () => {
  const here = await bulkhead(library);
  const id = await here.declared();
  const link = { name: 'C', audience: 'external', days: 1 } as const;
  const draft = { audience: 'external', status: 'identified', title: 'T', text: 'X' } as const;
  const refused = { ok: false, rejection: { code: 'right-missing' } };
  expect(await here.createStakeholderLink(me, mayNot, id, link)).toMatchObject(refused);
  expect(await here.revokeStakeholderLink(me, mayNot, id, 'x')).toMatchObject(refused);
  expect(await here.saveUpdateDraft(me, mayNot, id, draft)).toMatchObject(refused);
  expect(await here.readUpdateDesk(id)).toMatchObject({ value: { drafts: [], links: [] } });
});

test('a draft lies there for everybody until its update is published', async () => {
  const here = await bulkhead(library);
  const id = await here.declared();
  const draft = { audience: 'external', status: 'identified', title: 'T', text: 'X' } as const;
  await here.saveUpdateDraft(me, may, id, draft);
  await here.saveUpdateDraft(me, may, id, { ...draft, text: 'Y' });
  expect(await here.readUpdateDesk(id)).toMatchObject({
    value: { drafts: [{ text: 'Y', savedBy: 'Ada' }] },
  });
  await here.sendEvent(id, update('internal', 'I'), ada, null);
  expect(await here.readUpdateDesk(id)).toMatchObject({ value: { drafts: [{ text: 'Y' }] } });
  await here.sendEvent(id, update('external', 'E'), ada, null);
  expect(await here.readUpdateDesk(id)).toMatchObject({ value: { drafts: [] } });
});

test('a template is kept when it can be read, and its refusal names the field', async () => {
  const here = await bulkhead(library);
  const good = { title: '{title}', text: 'Since {since}.' };
  expect(await here.setUpdateTemplate(me, 'external', good)).toMatchObject({ ok: true });
  expect(await here.setUpdateTemplate(me, 'internal', { ...good, text: '{secret}' })).toEqual(
    rejected('template-unknown-input', {
      name: 'secret',
      known: expect.any(String),
      field: 'text',
    }),
  );
  expect((await here.readUpdateSettings()).templates).toEqual({ external: good });
  await here.setUpdateTemplate(me, 'external', null);
  expect((await here.readUpdateSettings()).templates).toEqual({});
});

test('how often an update is owed holds for incidents that are declared afterwards', async () => {
  const here = await bulkhead(library, { cadence: { sev1: 900 } });
  const before = await here.declared();
  expect(await here.setUpdateCadence(me, { sev1: 30 })).toMatchObject({ ok: false });
  await here.setUpdateCadence(me, { sev1: 600 });
  const after = await here.declared();
  const due = async (id: string) => {
    const room = await here.readRoom(id);
    return room.ok && (room.value.incident.updateDue?.dueAt ?? 0) - here.clock.at;
  };
  expect([await due(before), await due(after)]).toEqual([900_000, 600_000]);
});
