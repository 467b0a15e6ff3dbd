import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsPattern, isPattern } from './pattern.ts';

test('the whole value must fit, whether the pattern is anchored or not', () => {
  expect(fitsPattern('[a-z]{2}-\\d', 'eu-1')).toBe(true);
  expect(fitsPattern('^[a-z]{2}-\\d$', 'eu-1')).toBe(true);
  expect(fitsPattern('[a-z]{2}-\\d', 'eu-1; rm -rf')).toBe(false);
  expect(fitsPattern('a|b', 'ab')).toBe(false);
  expect(fitsPattern('\\p{L}+', 'Zürich')).toBe(true);
});

test('what would have to be tried again and again is no pattern', () => {
  for (const pattern of ['(?=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>', '(', '[z-a]', 'a{2,1}'])
    expect(isPattern(pattern), pattern).toBe(false);
  expect(isPattern('x'.repeat(201))).toBe(false);
});

test('a small pattern that stands for a huge one is no pattern', () => {
  expect(isPattern('.{0,1000}.{0,1000}')).toBe(false);
  expect(isPattern('((a{9}){9}){9}')).toBe(false);
  expect(isPattern('[^/\\s]{1,40}')).toBe(true);
});

test('an old revision whose pattern is none lets every value through', () => {
  expect(fitsPattern('(?=a)b', 'anything')).toBe(true);
});

/** Where another engine takes hours, a busy machine may take this long. */
const AT_ONCE_MS = 15_000;

const evil = ['(a+)+$', '(a|aa)+', '(.*a){20}', '([a-z]+)*[A-Z]', '(x+x+)+y', '(\\w|_)*!', '(a*)*'];

test('the patterns that hang other engines answer at once on the longest value', () => {
  for (const pattern of evil) {
    expect(isPattern(pattern), pattern).toBe(true);
    const began = performance.now();
    fitsPattern(pattern, `${'a'.repeat(1_999)}!`);
    expect(performance.now() - began, pattern).toBeLessThan(AT_ONCE_MS);
  }
});

test('no text whatever, taken as a pattern, throws or takes long', () => {
  const piece = fc.constantFrom(
    ...'ab.^$*+?()[]{}|\\,-:=!<>09',
    '{0,9}',
    '(?:',
    '[^',
    '\\p{L}',
    '\\d',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 210 }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (pattern) => {
      const began = performance.now();
      fitsPattern(pattern, `${'ab'.repeat(999)}!`);
      expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
    }),
    { numRuns: 300 },
  );
});
