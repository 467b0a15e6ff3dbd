import { expect, test } from 'vitest';
import { readLibraryUrl, toggleFacet, writeLibraryUrl } from './library-url.ts';

const read = (search: string) => readLibraryUrl(new URLSearchParams(search));

test('an address says what it was made of', () => {
  const query = {
    text: 'gpu pods',
    filter: { owner: ['Capacity', ''] },
    page: 3,
    whole: ['service' as const],
  };
  expect(read(writeLibraryUrl(query))).toEqual(query);
  expect(writeLibraryUrl({ text: '', filter: {}, page: 1, whole: [] })).toBe('');
});

test('nonsense in an address is left out', () => {
  expect(read('page=-4&q=%20%20&colour=red&owner=a&owner=a&all=colour')).toEqual({
    text: '',
    filter: { owner: ['a'] },
    page: 1,
    whole: [],
  });
  expect(read('page=1e99').page).toBe(1_000_000);
  expect(read('page=two').page).toBe(1);
  expect(read(`q=${'x'.repeat(5000)}`).text).toHaveLength(200);
});

test('a facet value is taken on and off, from the first page', () => {
  const on = toggleFacet({ text: 'a', filter: {}, page: 4, whole: ['owner'] }, 'status', 'draft');
  expect(on).toEqual({ text: 'a', filter: { status: ['draft'] }, page: 1, whole: ['owner'] });
  expect(toggleFacet(on, 'status', 'draft').filter).toEqual({});
});
