import { expect, test } from 'vitest';
import { fakeRooms } from '../../../test/harness/fake-rooms.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import type { RoomView, TimelineEntry } from './room-view.types.ts';
import { soFar } from './so-far.ts';

const now = Date.UTC(2026, 10, 22, 3);
const marta = { type: 'person', id: 'p1', name: 'Marta Bianchi' } as const;
const mark = { by: marta, at: now - 60_000 };
const room = (): RoomView => structuredClone(fakeRooms(now).decision as RoomView);
const entry = (type: string, params: TimelineEntry['params']): TimelineEntry => ({
  ...{ seq: 1, ...mark, type },
  params: { by: marta.name, ...params },
});
const codes = (view: RoomView) => soFar(view).map(({ code }) => code);

/** A night in which everything happened, and more than once. */
const longNight = (): RoomView => {
  const view = room();
  view.incident.severities = [
    { severity: 'sev2', mark },
    { severity: 'sev1', mark, reason: 'Tier 0 is hit' },
  ];
  view.incident.mitigated = mark;
  view.incident.facts = ['Case 4711', 'Quota is 96', 'Zone c is back'].map((text, i) => ({
    ...{ id: `f${i}`, text, mark },
  }));
  view.incident.updates = [
    {
      ...{
        number: 1,
        audience: 'external',
        status: 'identified',
        title: 'Slower',
        text: '…',
        mark,
      },
    },
  ];
  view.timeline = [
    ...['one', 'two', 'three', 'four'].map((title) =>
      entry('decision.made', { title, option: 'Yes' }),
    ),
    entry('deadline.lapsed', { title: 'Open the ticket' }),
    entry('deadline.lapsed', { title: 'Widen placement' }),
    entry('incident.mitigated', { summary: 'Tier 0 serves again' }),
  ];
  view.pages = [
    {
      ...{
        id: 'page',
        title: 'Vendor on the line',
        reason: 'manual',
        state: 'paging',
        possible: true,
      },
      ...{
        level: 1,
        levels: 2,
        round: 1,
        rounds: 1,
        lastResort: false,
        startedAt: now,
        startedBy: marta,
      },
      people: [
        { id: 'p3', name: 'Sven Weber', state: 'paged', at: now },
        { id: 'p4', name: 'Una Earlier', state: 'earlier', at: now },
      ],
    } as RoomView['pages'][number],
  ];
  const [first] = view.walkthroughs;
  if (first)
    view.walkthroughs = [
      first,
      ...Array.from({ length: 4 }, (_, i) => ({ ...first, id: `more${i}` })),
    ];
  return view;
};

test('a fresh incident is told in a few lines: how it began, where it stands, who does what', () => {
  const view = room();
  view.timeline = [];
  expect(codes(view)).toEqual(['declared', 'walking', 'people']);
});

test('a long night is never more than ten lines, and what matters most is among them', () => {
  const told = codes(longNight());
  expect(told).toHaveLength(10);
  for (const code of [
    'declared',
    'severity',
    'mitigated',
    'walking',
    'decision',
    'lapses',
    'unanswered',
    'people',
    'fact',
    'update',
  ])
    expect(told).toContain(code);
  expect(told[0]).toBe('declared');
});

test('the newest decision and the newest pinned fact are the ones that are told', () => {
  const said = soFar(longNight());
  expect(said.find(({ code }) => code === 'decision')?.params).toMatchObject({ title: 'four' });
  expect(said.find(({ code }) => code === 'fact')?.params).toMatchObject({
    text: 'Zone c is back',
  });
});

test('a page names only whom it asks now', () => {
  const page = soFar(longNight()).find(({ code }) => code === 'unanswered');
  expect(page?.params).toMatchObject({ people: 'Sven Weber', count: 1 });
});

test('nobody in any role is said, not left out', () => {
  const view = room();
  for (const role of view.incident.roles) delete role.holder;
  expect(codes(view)).toContain('nobody');
});

test('every line has its sentence, with nothing left unfilled', () => {
  const cancelled = room();
  cancelled.incident.cancelled = { ...mark, reason: 'A false alarm' };
  const given = room();
  for (const one of given.walkthroughs) {
    one.status = 'abandoned';
    one.abandoned = { ...mark, reason: 'The wrong runbook' };
  }
  const ended = fakeRooms(now).ended as RoomView;
  const lines = [room(), longNight(), cancelled, given, ended].flatMap(soFar);
  const said = lines.map(({ code, params }) => sayByCode('soFar', code, params));
  for (const text of said) expect(text).not.toMatch(/soFar\.|undefined|_none|_clock|[{}]/);
  expect(said).toContain('Mitigated by Marta Bianchi: Tier 0 serves again');
  expect(said).toContain('The severity went from SEV-2 to SEV-1: Tier 0 is hit');
});
