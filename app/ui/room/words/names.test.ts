import { expect, test } from 'vitest';
import { nameOf, shortName } from './names.ts';

test('a first name is shortened to its letter', () => {
  expect(shortName('Marta Bianchi')).toBe('M. Bianchi');
  expect(shortName('Éva Maria Kovács')).toBe('É. Kovács');
});

test('a single name stays', () => {
  expect(shortName('grafana-webhook')).toBe('grafana-webhook');
});

test('the clock has no name', () => {
  expect(nameOf({ type: 'clock' })).toBe(null);
  expect(nameOf({ type: 'token', id: 't', name: 'ci' })).toBe('ci');
});
