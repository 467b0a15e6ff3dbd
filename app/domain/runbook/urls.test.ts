import { expect, test } from 'vitest';
import { refusedScheme } from './urls.ts';

test('addresses that a page may carry pass', () => {
  for (const url of [
    'https://a.b/c:d',
    'http://a',
    'mailto:a@b.c',
    'tel:+1',
    '#x',
    'a/b',
    './a:b',
    '/x?y=a:b',
    '',
  ]) {
    expect(refusedScheme(url), url).toBeNull();
  }
});

test('any other scheme is named, however it hides', () => {
  for (const url of [
    ...['javascript:x', 'JAVASCRIPT:x', ' javascript:x', 'java\nscript:x', 'java\tscript:x'],
    ...['\u0001javascript:x', 'java\u00adscript:x', 'javascript\u200b:x', '\ufeffjavascript:x'],
  ]) {
    expect(refusedScheme(url), JSON.stringify(url)).toBe('javascript');
  }
  expect(['data:,x', 'file:///x', 'vbscript:x', 'ftp://x'].map(refusedScheme)).toEqual([
    ...['data', 'file', 'vbscript', 'ftp'],
  ]);
});
