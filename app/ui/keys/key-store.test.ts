import { expect, test } from 'vitest';
import { createKeyStore, type Pressed } from './key-store.ts';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  at: 0,
  modified: false,
  typing: false,
  covered: false,
  onControl: false,
  ...more,
});

const storeWith = (...keys: string[]) => {
  const store = createKeyStore();
  const ran: string[] = [];
  for (const key of keys) store.bind({ key, label: () => key, run: () => ran.push(key) });
  return { store, press: (p: Pressed) => store.press(p)?.key ?? null };
};

test('a bound key is found whatever its case', () => {
  const { press } = storeWith('i');
  expect(press(pressed('I'))).toBe('i');
  expect(press(pressed('x'))).toBe(null);
});

test('keys are ignored while typing, with a modifier, and behind a dialog', () => {
  const { press } = storeWith('i');
  expect(press(pressed('i', { typing: true }))).toBe(null);
  expect(press(pressed('i', { modified: true }))).toBe(null);
  expect(press(pressed('i', { covered: true }))).toBe(null);
});

test('a sequence needs its second key in time', () => {
  const { press } = storeWith('g n', 'g r');
  expect(press(pressed('g', { at: 0 }))).toBe(null);
  expect(press(pressed('r', { at: 800 }))).toBe('g r');
  expect(press(pressed('g', { at: 2000 }))).toBe(null);
  expect(press(pressed('n', { at: 5000 }))).toBe(null);
});

test('the second key of a sequence wins over the same key alone', () => {
  const { press } = storeWith('n', 'g n');
  press(pressed('g'));
  expect(press(pressed('n', { at: 10 }))).toBe('g n');
  expect(press(pressed('n', { at: 20 }))).toBe('n');
});

test('return on a focused control is left to that control', () => {
  const { press } = storeWith('enter');
  expect(press(pressed('Enter', { onControl: true }))).toBe(null);
  expect(press(pressed('Enter'))).toBe('enter');
});

test('the newest binding wins and gives way when it goes', () => {
  const store = createKeyStore();
  store.bind({ key: '1', label: () => 'old', run: () => {} });
  const unbind = store.bind({ key: '1', label: () => 'new', run: () => {} });
  expect(store.press(pressed('1'))?.label()).toBe('new');
  unbind();
  expect(store.press(pressed('1'))?.label()).toBe('old');
});
