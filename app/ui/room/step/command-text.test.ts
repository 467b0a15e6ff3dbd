import { expect, test } from 'vitest';
import { commandText, shownLines, shownParts } from './command-text.ts';

const parts = [
  { text: 'bh-cap list --region ' },
  { input: 'region', value: 'eu-north' },
  { text: ' --zone ' },
  { input: 'zone' },
];

test('a filled command is copied as one text', () => {
  expect(commandText(parts.slice(0, 3))).toBe('bh-cap list --region eu-north --zone ');
});

test('a command with a blank is not copied', () => {
  expect(commandText(parts)).toBe(null);
});

test('an empty value is a value', () => {
  expect(commandText([{ text: 'x' }, { input: 'y', value: '' }])).toBe('x');
});

test('filled values and blanks are told apart from the text', () => {
  expect(shownParts(parts).map(({ shown, text }) => `${shown}:${text}`)).toEqual([
    'text:bh-cap list --region ',
    'filled:eu-north',
    'text: --zone ',
    'blank:<zone>',
  ]);
});

test('a command is drawn line by line, and no piece of it is lost', () => {
  const lines = shownLines([
    { text: 'for zone in a b; do\n  launch --in ' },
    { input: 'region', value: 'eu-north' },
    { text: '\ndone' },
  ]);
  expect(lines.map((line) => line.map(({ text }) => text))).toEqual([
    ['for zone in a b; do\n'],
    ['  launch --in ', 'eu-north', '\n'],
    ['done'],
  ]);
});
