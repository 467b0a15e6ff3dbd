import { expect, test } from 'vitest';
import type { WayStop } from '../../../domain/incident/room-view.types.ts';
import { rolesHeld, stopsOf } from './mine.ts';

const stop = (id: string, more: Partial<WayStop> = {}): WayStop => ({
  ...{ id, type: 'step', title: id, state: 'ahead', overdue: false },
  ...more,
});
const ada = { id: 'ada' };

test('whose a stop is comes of its role, of its lane, and of who left it', () => {
  const roles = [
    { id: 'scribe', title: 'Scribe', holder: { ...ada, name: 'Ada', since: 0 } },
    { id: 'deputy', title: 'Deputy' },
  ];
  const left = { by: { type: 'person' as const, id: 'ada', name: 'Ada' }, at: 1 };
  const stops = [
    stop('own', { role: 'scribe' }),
    stop('other', { role: 'deputy' }),
    stop('anybody'),
    stop('did', { role: 'deputy', state: 'done', left }),
    stop('lanes', {
      lanes: [
        { id: 'a', title: 'A', role: 'scribe', stops: [stop('in-lane')] },
        { id: 'b', title: 'B', role: 'deputy', stops: [stop('not-in-lane')] },
      ],
    }),
  ];
  const mine = stopsOf(stops, [], rolesHeld(roles, 'ada'), ada);
  expect(mine.map(({ id }) => id)).toEqual(['own', 'did', 'lanes']);
  expect(mine.at(-1)?.lanes?.map(({ id }) => id)).toEqual(['a']);
});
