import compileMessage from 'icu-minify/compile';
import { expect, test } from 'vitest';
import { catalogues, sayByCode } from './catalogue.ts';
import { terminal } from './en/terminal.ts';

type Words = { [key: string]: string | Words };

const unreadable = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) => {
    if (typeof word !== 'string') return unreadable(word, `${path}${key}.`);
    try {
      compileMessage(word);
      // An address in angle brackets is read as a tag, and then cannot be said as plain text.
      return /<[^>]+@/.test(word) ? [`${path}${key}: a tag`] : [];
    } catch (error) {
      return [`${path}${key}: ${(error as Error).message}`];
    }
  });

test('every sentence can be read', () => {
  expect(unreadable(catalogues.en)).toEqual([]);
  expect(unreadable(terminal)).toEqual([]);
  expect(unreadable({ wrong: '{a, select, one-of {no} other {yes}}' })).toHaveLength(1);
});

test('a sentence is said by its code', () => {
  const params = { expected: 'oneOf', options: 'a, b' };
  expect(sayByCode('finding', 'RB115.hint', params)).toBe('Use one of: a, b.');
});

test('a code without a sentence is said itself', () => {
  expect(sayByCode('rejection', 'never-heard-of', {})).toBe('rejection.never-heard-of');
});

test('a refusal tells a person when, not in the notation of programs', () => {
  const params = { title: 'Hold', by: 'Ana', at: '2026-11-22T16:00:30Z' };
  expect(sayByCode('rejection', 'step-already-done', params)).toBe(
    '“Hold” was already done by Ana at 2026-11-22 16:00 UTC.',
  );
});
