import { expect, test } from 'vitest';
import { openClient } from '../../../db/client.ts';
import { ada, ben, bulkhead, libraryOf } from '../../../test/harness/bulkhead.ts';
import { freshFile, freshStore } from '../../../test/harness/store.ts';
import * as a from '../../domain/runbook/plan.builder.ts';
import { incidentMarkdown } from '../../messages/incident-markdown.ts';

const MINUTE = 60_000;
const field = (name: string, secret: boolean) => ({
  ...{ name, label: name, secret },
  at: { line: 1, column: 1 },
});
const plan = {
  ...a.plan(a.step('look', { next: 'end' }), a.exit('end')),
  inputs: [field('pin', true), field('region', false)],
  services: ['inference'],
};
const other = (id: string, services: string[], alerts: string[] = []) => ({
  ...plan,
  ...{ id, title: `Title of ${id}`, services, alerts },
});
const library = libraryOf(plan, other('same', ['inference']), other('far', ['mail'], ['MailDown']));

const walked = async () => {
  const file = freshFile();
  const here = await bulkhead(library, { store: await freshStore(file) });
  const id = await here.declared({ inputs: { pin: 'hunter2', region: 'eu-1' } });
  await here.sendEvent(id, { type: 'note.added', text: '# not a *title* <b>' }, ben, null);
  const tamper = (sql: string) => {
    const client = openClient(file);
    expect(client.prepare(sql).run().changes).toBe(1);
    client.close();
  };
  return { ...here, id, tamper };
};

test('a chain that was followed is followed again after ten minutes, or when it is asked for', async () => {
  const { id, verifyIncident, sendEvent, tamper, clock } = await walked();
  const held = { ok: true, firstBroken: null, problem: null };
  expect(await verifyIncident(id)).toEqual({ ok: true, value: { ...held, entries: 3 } });
  await sendEvent(id, { type: 'note.added', text: 'more' }, ben, null);
  expect(await verifyIncident(id)).toMatchObject({ value: { ...held, entries: 4 } });
  tamper("update log set text = replace(text, 'title', 'tittle') where seq = 3");
  const broken = { ok: false, firstBroken: 3, problem: { code: 'chain-text-changed' } };
  expect(await verifyIncident(id)).toMatchObject({ value: held });
  expect(await verifyIncident(id, true)).toMatchObject({ value: broken });
  // A chain that is broken is not taken for known.
  expect(await verifyIncident(id)).toMatchObject({ value: broken });
  clock.at += 11 * MINUTE;
  expect(await verifyIncident(id)).toMatchObject({ value: broken });
});

test('a tail that is cut off is found at once', async () => {
  const { id, verifyIncident, tamper } = await walked();
  await verifyIncident(id);
  tamper('delete from log where seq = 3');
  expect(await verifyIncident(id)).toMatchObject({
    value: { ok: false, problem: { code: 'chain-tail-missing' } },
  });
});

test('an export holds what the room shows, with no secret and no markup of anybody', async () => {
  const { id, exportIncident, sendEvent } = await walked();
  await sendEvent(id, { type: 'value.recorded', name: 'pin', value: 'hunter3' }, ada, null);
  await sendEvent(id, { type: 'fact.pinned', entry: 3 }, ada, null);
  await sendEvent(
    id,
    { type: 'link.added', url: 'https://a.example/x', title: 'Status' },
    ada,
    null,
  );
  const exported = await exportIncident(id);
  if (!exported.ok) throw new Error(exported.rejection.code);
  expect(JSON.stringify(exported.value)).not.toMatch(/hunter|sealed:/);
  expect(exported.value.timeline).toHaveLength(exported.value.chain.entries);
  const text = incidentMarkdown(exported.value);
  expect(text).not.toMatch(/hunter|sealed:/);
  expect(text).toContain('ben: \\# not a \\*title\\* \\<b\\>'.replace('ben', 'Ben'));
  expect(text).toContain('- Status: <https://a.example/x>');
  expect(text).toContain('- region: eu-1');
});

test('runbooks of the same service are proposed, what is walked is not, an alert comes first', async () => {
  const { id, suggestForIncident } = await walked();
  const ids = async (about?: Parameters<typeof suggestForIncident>[1]) => {
    const found = await suggestForIncident(id, about);
    return found.ok ? found.value.map(({ runbook }) => runbook.id) : found.rejection.code;
  };
  expect(await ids()).toEqual(['same']);
  expect(await ids({ alerts: ['MailDown'] })).toEqual(['far', 'same']);
  expect(await ids({ service: 'mail' })).toEqual(['far', 'same']);
});

test('what is not there is said so', async () => {
  const { verifyIncident, exportIncident, suggestForIncident } = await walked();
  const refused = { ok: false, rejection: { code: 'incident-not-found' } };
  expect(await verifyIncident('nowhere')).toMatchObject(refused);
  expect(await exportIncident('nowhere')).toMatchObject(refused);
  expect(await suggestForIncident('nowhere')).toMatchObject(refused);
});
