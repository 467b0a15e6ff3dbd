import { expect, test } from 'vitest';
import { fold, sameState, sameTimers } from '../engine/replay.ts';
import type { Definition } from '../engine/types.ts';
import { escalationDefinition } from './definition.ts';
import { aLadder, aLevel, aPerson, climb, reachable } from './escalation.builder.ts';

const ana = aPerson('ana');
const ben = aPerson('ben');
const eve = aPerson('eve');

test('nobody answers: every level in turn, every round, the last resort, and then it is exhausted', () => {
  const e = climb(aLadder({ repeat: 1, lastResort: aLevel(600, 'boss') }));
  e.until(1799);
  expect(e.pages).toEqual(['ana-1@0', 'ben-1@300', 'ana-1@600', 'ben-1@900', 'boss-1@1200']);
  expect(e.state).toBe('paging');
  e.until(1800);
  expect(e.state).toBe('exhausted');
  expect(e.timers).toEqual({});
});

test('an acknowledgement stops the climb and tells the others', () => {
  const e = climb(aLadder());
  e.until(310);
  expect(e.tell({ type: 'escalation.acknowledged' }, ben)).toBeNull();
  expect([e.state, e.closed, e.timers]).toEqual(['acknowledged', ['ana-1'], {}]);
  expect(e.tell({ type: 'escalation.acknowledged' }, ana)).toBe('page-already-acknowledged');
});

test('only somebody who was paged or has the right answers', () => {
  const e = climb(aLadder());
  for (const type of ['escalation.acknowledged', 'escalation.forced'] as const)
    expect(e.tell({ type }, eve)).toBe('page-not-yours');
  expect(e.tell({ type: 'escalation.declined' }, eve)).toBe('page-not-yours');
  expect(e.tell({ type: 'escalation.acknowledged', authorised: true }, eve)).toBeNull();
});

test('who cannot passes the page on at once and is not asked again', () => {
  const e = climb(aLadder({ repeat: 1 }));
  e.until(10);
  expect(e.tell({ type: 'escalation.declined', reason: 'driving' }, ana)).toBeNull();
  e.until(1000);
  expect(e.pages).toEqual(['ana-1@0', 'ben-1@10', 'ben-1@310']);
});

test('of two people on a level one who cannot leaves it to the other', () => {
  const e = climb(aLadder({ levels: [aLevel(300, 'ana', 'ben'), aLevel(300, 'eve')] }));
  e.until(10);
  e.tell({ type: 'escalation.declined' }, ana);
  e.until(299);
  expect(e.pages).toEqual(['ana-1@0', 'ben-1@0']);
  e.until(300);
  expect(e.pages.at(-1)).toBe('eve-1@300');
});

test('contacts come one after the other until somebody answers', () => {
  const e = climb(aLadder(), (id) => reachable(id, 0, 60, 400));
  e.until(100);
  expect(e.pages).toEqual(['ana-1@0', 'ana-2@60']);
  e.until(420);
  expect(e.pages).toEqual(['ana-1@0', 'ana-2@60', 'ben-1@300', 'ben-2@360', 'ana-3@400']);
  e.tell({ type: 'escalation.acknowledged' }, ana);
  e.until(5000);
  expect(e.pages).toHaveLength(5);
});

test('a contact that fails gives way to the next one at once, the last one to the next level', () => {
  const e = climb(aLadder(), (id) => reachable(id, 0, 60));
  const keyOf = (contact: string) =>
    e.run.paged.flatMap(({ contacts }) => contacts).find((one) => one.contact === contact)?.key ??
    '';
  e.until(5);
  expect(e.tell({ type: 'delivery.failed', key: keyOf('ana-1'), code: 'refused' })).toBeNull();
  expect(e.pages).toEqual(['ana-1@0', 'ana-2@5']);
  e.tell({ type: 'delivery.dead', key: keyOf('ana-2'), code: 'refused' });
  e.until(6);
  expect(e.pages).toEqual(['ana-1@0', 'ana-2@5', 'ben-1@5']);
  expect(e.tell({ type: 'delivery.failed', key: 'other', code: 'x' })).toBe('delivery-unknown');
});

test('a level that reaches nobody is passed, and a round that reaches nobody is not repeated', () => {
  const e = climb(aLadder({ repeat: 5, lastResort: aLevel(60, 'boss') }), (id) =>
    id === 'boss' ? reachable(id) : id === 'ana' ? null : { id, name: id, contacts: [] },
  );
  expect(e.pages).toEqual(['boss-1@0']);
  e.until(60);
  expect(e.state).toBe('exhausted');
});

test('an answer that goes quiet begins the climb again; life in the incident holds it off', () => {
  const e = climb(aLadder({ ackTimeout: 600 }));
  e.tell({ type: 'escalation.acknowledged' }, ana);
  const key = e.run.quiet?.key ?? '';
  e.until(599);
  expect(e.tell({ type: 'escalation.stirred', key, idle: 100 })).toBe('timer-not-due');
  expect(e.pages).toEqual(['ana-1@0']);
  e.until(601);
  expect(e.pages).toEqual(['ana-1@0', 'ana-1@600']);
  expect(e.state).toBe('paging');
  e.tell({ type: 'escalation.acknowledged' }, ana);
  expect(e.run.quiet?.dueAt).toBe(1_201_000);
});

test('a page that is handed on rests with the person named, and then climbs on', () => {
  const e = climb(aLadder());
  e.tell({ type: 'escalation.acknowledged' }, ana);
  e.until(50);
  expect(e.tell({ type: 'escalation.handed', to: reachable('ana') }, ana)).toBe('page-to-yourself');
  expect(e.tell({ type: 'escalation.handed', to: reachable('eve') }, ana)).toBeNull();
  expect(e.state).toBe('paging');
  e.until(400);
  expect(e.pages).toEqual(['ana-1@0', 'eve-1@50', 'ben-1@350']);
});

test('escalating at once goes to the next level, and says when none is left', () => {
  const e = climb(aLadder());
  e.until(7);
  expect(e.tell({ type: 'escalation.forced' }, ana)).toBeNull();
  e.until(8);
  expect(e.pages).toEqual(['ana-1@0', 'ben-1@7']);
  expect(e.tell({ type: 'escalation.forced' }, ben)).toBe('page-no-level-left');
});

test('what is stopped tells those it paged, once, and ends', () => {
  const e = climb(aLadder());
  e.until(310);
  e.tell({ type: 'escalation.acknowledged' }, ben);
  e.tell({ type: 'escalation.stopped', cause: 'resolved' }, eve);
  expect([e.closed, e.done, e.state]).toEqual([['ana-1'], true, 'ended']);
  expect(e.tell({ type: 'escalation.acknowledged' }, ben)).toBe('page-ended');
});

test('a late answer to an exhausted page still counts', () => {
  const e = climb(aLadder());
  e.until(900);
  expect(e.state).toBe('exhausted');
  expect(e.tell({ type: 'escalation.acknowledged' }, ana)).toBeNull();
  expect(e.state).toBe('acknowledged');
});

test('without a ladder nobody is paged, and it says so from the beginning', () => {
  const e = climb(null);
  expect([e.state, e.pages, e.timers]).toEqual(['exhausted', [], {}]);
});

test('the log alone makes the same escalation again', () => {
  const e = climb(aLadder({ repeat: 2, ackTimeout: 900 }), (id) => reachable(id, 0, 45, 500));
  e.until(200);
  e.tell({ type: 'escalation.declined' }, ana);
  e.until(350);
  e.tell({ type: 'escalation.acknowledged' }, ben);
  e.until(2000);
  const { processes, problem } = fold({ e1: escalationDefinition as Definition }, e.log);
  expect(problem).toBeUndefined();
  expect(processes.e1 && sameState(processes.e1.stored, e.stored)).toBe(true);
  expect(processes.e1 && sameTimers(processes.e1.timers, e.timers)).toBe(true);
});
