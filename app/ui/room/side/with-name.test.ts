import { expect, test } from 'vitest';
import { withName } from './with-name.ts';

const by = { type: 'person', id: 'p', name: 'Marta Bianchi' } as const;

test('a name at the beginning stands out', () => {
  expect(withName('Marta Bianchi chose capacity', by)).toEqual([
    { text: 'Marta Bianchi', name: true },
    { text: ' chose capacity', name: false },
  ]);
});

test('a sentence of the clock stays whole', () => {
  expect(withName('Overdue', { type: 'clock' })).toEqual([{ text: 'Overdue', name: false }]);
});
