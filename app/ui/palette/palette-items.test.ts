import { expect, test } from 'vitest';
import { fitting, grouped, type PaletteItem } from './palette-items.ts';

const item = (label: string, group: PaletteItem['group'] = 'pages'): PaletteItem => ({
  ...{ id: label, label, group, to: '/' },
});
const items = [
  item('Go to Runbooks'),
  item('INC-214 São Paulo is short', 'incidents'),
  item('Runbooks'),
];
const labels = (text: string) => fitting(items, text).map(({ label }) => label);

test('words are found in any order, whatever their case and accents', () => {
  expect(labels('short sao')).toEqual(['INC-214 São Paulo is short']);
  expect(labels('RUNB')).toEqual(['Runbooks', 'Go to Runbooks']);
  expect(labels('214')).toHaveLength(1);
  expect(labels('nowhere')).toEqual([]);
});

test('without a word everything is offered, acts of the page first and empty groups left out', () => {
  expect(labels(' ')).toHaveLength(3);
  const all = grouped([...items, item('Done', 'acts')]);
  expect(all.map(({ group }) => group)).toEqual(['acts', 'incidents', 'pages']);
});
