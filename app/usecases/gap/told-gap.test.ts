import { expect, test } from 'vitest';
import { ada, ben } from '../../../test/harness/bulkhead.ts';
import { over, runbook, value } from '../../../test/harness/library-over.ts';
import { notesAt } from '../../domain/gap/notes-at.ts';
import { accepted } from '../../domain/outcome.ts';
import type { SignedIn } from '../types.ts';

test('a gap told in an incident names its revision, its step and where the walkthrough stood', async () => {
  const { app, change } = await over({ 'a.mdx': runbook('a', { front: 'status: active' }) });
  const incident = await app.declared({ runbook: 'a' });
  const walked = value(await app.readRoom(incident)).walkthrough.runbook.revision;
  await change({ 'a.mdx': runbook('a', { prose: 'Newer.', front: 'status: active' }) });
  const told = { runbook: 'a', step: 'look', text: ' The host is gone ', incident };
  const first = value(await app.reportGap(told, ben, 'key-1'));
  expect(value(await app.reportGap(told, ben, 'key-1'))).toEqual(first);
  expect(first.number).toBe(1);
  expect(await app.listGaps({ incident })).toMatchObject([
    {
      ...{ number: 1, revision: walked, live: false, text: 'The host is gone', status: 'open' },
      ...{ by: { name: 'Ben' }, step: { id: 'look', title: 'Look around' } },
      incident: { id: incident, context: { state: 'declared', current: [{ id: 'look' }] } },
    },
  ]);
  const { entries } = value(await app.readTimeline(incident));
  expect(entries.at(-1)).toMatchObject({
    type: 'gap.reported',
    params: { by: 'Ben', title: 'Look around', text: 'The host is gone', number: 1, placed: 'yes' },
  });
  expect((await app.replayAll()).problems).toEqual([]);
});

test('a note stands in every room that walks its step, included ones too, until a revision mends it', async () => {
  const files = (wording = 'Old.') => ({
    'a.mdx': runbook('a', {
      front: 'status: active',
      extra:
        '<Parallel id="both">\n<Lane id="one" role="lead">\n<Include id="inner" runbook="b" />\n</Lane>\n<Lane id="two" role="lead">\n<Include id="again" runbook="c" />\n</Lane>\n</Parallel>',
    }),
    'b.mdx': runbook('b', { extra: '<Include id="deep" runbook="c" />' }),
    'c.mdx': runbook('c', { prose: wording }),
  });
  const { app, change } = await over(files());
  await app.keepRevisions();
  const me = { ...ada, grants: [] } as unknown as SignedIn;
  const may = () => accepted(null);
  const noted = async (runbook: string, step?: string) => {
    const told = { runbook, text: 'It is wrong', ...(step ? { step } : {}) };
    const { id } = value(await app.reportGap(told, ada, null));
    const note = { type: 'noted' as const, base: 1, text: `Of ${runbook}` };
    value(await app.changeGap(me, may, id, note, null));
    return id;
  };
  const ofC = await noted('c', 'look');
  await noted('b');
  await noted('a', 'look');
  const shown = async () => {
    const incident = await app.declared({ runbook: 'a' });
    const walked = value(await app.readRoom(incident)).walkthrough.runbook;
    const { of, notes } = await app.listPinnedNotes([walked]);
    expect(of.toSorted()).toEqual(['a', 'b', 'c']);
    for (const { runbook, revision } of notes)
      expect([runbook, revision]).toEqual(['a', walked.revision]);
    return ['look', 'inner/look', 'inner/deep/look', 'again/look'].map((step) =>
      [step, ...notesAt(notes, walked, step).map(({ text }) => text.slice(3))].join(' '),
    );
  };
  const all = ['look a', 'inner/look b', 'inner/deep/look b c', 'again/look c'];
  const rest = ['look a', 'inner/look b', 'inner/deep/look b', 'again/look'];
  expect(await shown()).toEqual(all);
  app.clock.at += 1000;
  await change(files('New.'));
  await app.keepRevisions();
  expect(await shown()).toEqual(all);
  value(await app.changeGap(me, may, ofC, { type: 'mended', base: 2 }, null));
  expect(await shown()).toEqual(rest);
  app.clock.at += 1000;
  await change(files('Newer.'));
  await app.keepRevisions();
  expect(await shown()).toEqual(rest);
  // What was put back as it was is as wrong as it was.
  await change(files());
  expect(await shown()).toEqual(all);
});

test('a gap from the page speaks of what the page shows; a wrong one is refused', async () => {
  const { app, library } = await over({ 'a.mdx': runbook('a') });
  value(await app.reportGap({ runbook: 'a', text: 'Too vague' }, ada, null));
  expect(await app.listGaps({ runbook: 'a', status: 'open' })).toMatchObject([
    { revision: library.get('a')?.hash, live: true },
  ]);
  const refused = async (input: object) => {
    const outcome = await app.reportGap({ runbook: 'a', text: 'x', ...input }, ada, null);
    return outcome.ok ? 'accepted' : outcome.rejection.code;
  };
  expect(await refused({ text: ' ' })).toBe('gap-missing');
  expect(await refused({ runbook: 'z' })).toBe('runbook-not-found');
  expect(await refused({ step: 'z' })).toBe('unknown-step');
  expect(await refused({ revision: '0'.repeat(64) })).toBe('revision-not-found');
  expect(await refused({ incident: 'z' })).toBe('incident-not-found');
});
